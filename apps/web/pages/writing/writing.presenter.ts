import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import {
  type Clash,
  type PaperPrint,
  paperPrint,
  type PaperText,
  proposalKey,
  isOfferedTemplate,
  SectionTemplateQueries,
  textPrint,
  type WrittenPaper,
  WrittenPaperQueries,
  type TemplateLine,
  vedleggKinds,
} from '#domain/saksframlegg';
import { mayHoldProcedure } from '#domain/written-procedure';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { formFaults } from '../form-faults.js';
import { paperTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { gateTag } from '../documents/gate-tag.js';
import { scanTag } from '../documents/scan-tag.js';
import { writtenLink } from '../written-procedure/procedure-source.presenter.js';
import { paths } from '../paths.js';
import { lateHref } from '../saksframlegg/late-href.js';
import { paperPlace } from './paper-place.js';
import { PaperHeadPresenter, type TypedHead } from './paper-head.presenter.js';
import { PaperStandPresenter } from './paper-stand.presenter.js';
import { paperSteps } from './paper-steps.js';
import { addableSections, clashRows, proposalRows, sectionRows, templateNames } from './text-rows.js';
import { fieldOfText, firstTextField } from './text-fields.js';
import { ExemptionFormPresenter } from '../exemption/exemption-form.presenter.js';

/** A text that came back with faults, with clashes, or after a small button. */
export interface UnsavedText {
  readonly text: PaperText;
  readonly base: PaperPrint;
  readonly clashes?: readonly Clash[];
  readonly error?: DomainError;
  /** Which page of which browser it came from. */
  readonly draft?: string;
}

/** What stands in the forms instead of what is kept, and why. */
export interface Unsaved {
  readonly text?: UnsavedText;
  readonly head?: TypedHead;
  /** What a Word file had that a paper has no place for; empty when all of it was taken in. */
  readonly word?: readonly { readonly what: string; readonly times: number }[];
  /** What was to be said with a step that was refused. */
  readonly comment?: string;
  /** Why something else on the page could not be done. */
  readonly refusal?: DomainError;
}

/** Finds the page where a paper is written: its text, its head, its vedlegg, and what still has to be done. */
@Injectable()
export class WritingPresenter {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly meetings: MeetingQueries,
    private readonly head: PaperHeadPresenter,
    private readonly stand: PaperStandPresenter,
    private readonly exemptions: ExemptionFormPresenter,
    private readonly templates: SectionTemplateQueries,
  ) {}

  /**
   * @param address id of an item, also of one whose paper is not begun; of a paper that waits
   * @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `saksframlegg.notAllowed`
   */
  async page(actor: Actor, language: string, address: string, unsaved: Unsaved) {
    const paper = await this.paperAt(actor, address);
    if (!paper) return { ...(await this.unbegun(actor, language, address)), begun: false as const };
    const head = await this.head.form(actor, paper, language, unsaved);
    return {
      ...{ ...placeOf(paper, language), begun: true as const, tag: paperTag(paper.paper.status, language) },
      ...{ steps: paperSteps(actor, paper.paper.status, language), version: paper.paper.version },
      written: procedureHref(actor, paper),
      ...this.textOf(paper, await this.templates.of(actor, paper.caseTypes), language, unsaved.text),
      ...{
        ...(await this.stand.of(actor, language, paper, unsaved.comment)),
        head,
      },
      word: wordNotes(unsaved.word, language),
      refusals: unsaved.refusal && !unsaved.head ? refusalTexts(unsaved.refusal, language) : [],
      ...vedleggOf(paper, language),
      ...(await this.stand.removed(actor, language, paper.paper.id)),
      ...waysOf(paper, head.earlier),
      ...lockedWords(actor, paper, language),
      exempting: await this.exempting(actor, language, paper),
    };
  }

  private async unbegun(actor: Actor, language: string, itemId: string) {
    const { view, item } = await this.meetings.byItemId(actor, itemId);
    const standing = { item, meeting: view.meeting, innkalling: null };
    return placeOf({ address: itemId, title: item.title, standing }, language);
  }

  /** The form in which chosen words are exempted, and where the rest is decided: from when the paper has a meeting, and so readers. */
  private async exempting(actor: Actor, language: string, { paper, standing }: WrittenPaper) {
    if (!standing) return null;
    return {
      action: paths.newExemption('saksframlegg', paper.id),
      list: paths.exemptions(meetingNumberText(standing.meeting)),
      ...(await this.exemptions.fields(actor, language, { withTitle: false })),
    };
  }

  private async paperAt(actor: Actor, address: string): Promise<WrittenPaper | undefined> {
    return this.papers.at(actor, address).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'saksframlegg.notFound') return undefined;
      throw error;
    });
  }

  private textOf(
    { paper, sections }: WrittenPaper,
    template: readonly TemplateLine[],
    language: string,
    unsaved?: UnsavedText,
  ) {
    const kept: PaperText = { sections, proposedVedtak: paper.proposedVedtak };
    const { text, base, clashes = [], error } = unsaved ?? { text: kept, base: paperPrint(kept) };
    const faults = formFaults(error, language, fieldOfText, firstTextField);
    const say = pageText(language);
    return {
      locked: paper.status !== 'draft' && paper.status !== 'forQualityCheck',
      proposalPlace: textPrint(proposalKey),
      isUnsaved: unsaved !== undefined,
      unsavedDraft: unsaved?.draft ?? '',
      base: JSON.stringify(base),
      faults: faults.summary,
      sections: sectionRows(text.sections, template, faults, say),
      offered: isOfferedTemplate(text.sections, template) ? templateNames(template, say) : '',
      proposals: proposalRows(text.proposedVedtak, faults, say),
      addable: addableSections(text.sections, template, say),
      clashes: clashRows(clashes, text.sections, say),
    };
  }
}

/** Of the cases that are not noted as treated earlier, so many can be referred to: who wants an older one notes it. */
const mostCases = 60;

function waysOf(
  { address, paper, standing, vedlegg }: WrittenPaper,
  { chosen, cases }: Awaited<ReturnType<PaperHeadPresenter['form']>>['earlier'],
) {
  const caseNumber = standing?.item.caseNumber;
  return {
    read: caseNumber ? paths.saksframlegg(caseNumber) : '',
    // By its own id: its item may come off the agenda while the page is open.
    pdf: paths.pdf('saksframlegg', caseNumber ?? paper.id),
    aside: paper.id,
    remove: standing ? '' : paths.writingRemove(paper.id),
    presence: paths.writingPresence(paper.id),
    versions: paths.writingVersions(paper.id),
    wordAction: paths.writingWord(address),
    references: [
      ...vedlegg.map(({ key, position, title }) => ({
        ...{ value: `vedlegg:${key}`, label: `Vedlegg ${position}: ${title}` },
      })),
      ...[...chosen, ...cases.slice(0, mostCases)].map(({ number, title }) => ({
        ...{ value: `sak:${number}`, label: `Sak ${number}: ${title}` },
      })),
    ],
  };
}

/** Why a paper that is on its way is not written in, and what can be sent after it. */
function lockedWords(actor: Actor, { address, paper, standing }: WrittenPaper, language: string) {
  const late = standing ? lateHref(actor, address, paper.status, standing.meeting.status) : '';
  const isOut = paper.status === 'sent' || paper.status === 'treated';
  const code = isOut ? (late ? 'writing.lockedLate' : 'writing.lockedSent') : 'writing.locked';
  return { lockedText: pageText(language)(code), late };
}

/** The way to deciding it in writing, from an item or from a paper that waits. */
function procedureHref(actor: Actor, { paper, standing }: WrittenPaper): string {
  if (standing) return writtenLink(actor, standing, standing.item);
  return mayHoldProcedure(actor) ? '' : `${paths.newWritten()}?paper=${paper.id}`;
}

/** What is told above a text that came out of a Word file. */
function wordNotes(word: Unsaved['word'], language: string) {
  const say = pageText(language);
  return word ? { leftOut: word.map(({ what, times }) => say(`paper.word.${what}`, { times })) } : null;
}

/** Every fault of a refusal, or what it says itself. */
function refusalTexts(error: DomainError, language: string): readonly string[] {
  const faults = faultsOf(error, language).map(({ sentence }) => sentence);
  return faults.length > 0 ? faults : [sentenceOf(error, language)];
}

function placeOf(paper: Pick<WrittenPaper, 'address' | 'title' | 'standing'>, language: string) {
  const say = pageText(language);
  return {
    title: say('writing.pageTitle', { title: paper.title }),
    ...paperPlace(paper, say),
    ...{ action: paths.writing(paper.address), waits: paper.standing === null },
  };
}

function vedleggOf({ vedlegg, address, standing }: WrittenPaper, language: string) {
  const say = pageText(language);
  const kinds = vedleggKinds.map((kind) => ({ value: kind, label: say(`paper.vedleggKind.${kind}`) }));
  return {
    upload: paths.writingVedlegg(address),
    // A file that is sent twice from one page becomes one vedlegg.
    uploadKey: newId(),
    vedleggKinds: kinds.map((kind) => ({ ...kind, selected: kind.value === 'other' })),
    vedlegg: vedlegg.map((row, i) => ({
      ...{ id: row.id, number: row.position, title: row.title, href: paths.vedlegg(row.id) },
      ...{ source: row.source ?? '', date: row.date ?? '', version: row.version },
      about: [say(`paper.vedleggKind.${row.kind}`), row.source, row.date && norwegianShortDate(row.date)]
        .filter(Boolean)
        .join(' · '),
      isDraft: row.status === 'draft',
      scan: row.contentKind === 'file' ? scanTag(row.file, true) : null,
      gate: gateTag(row.file, true),
      ...{ isFirst: i === 0, isLast: i === vedlegg.length - 1 },
      kinds: kinds.map((kind) => ({ ...kind, selected: kind.value === row.kind })),
      change: paths.writingVedleggOne(address, row.id),
      versionsHref: paths.vedleggVersions(row.id),
      ...exemptingOf(row, standing),
    })),
  };
}

/** Where it is exempted from the public, or how it is: from when the paper has a meeting. */
function exemptingOf({ id, exemption }: WrittenPaper['vedlegg'][number], standing: WrittenPaper['standing']) {
  if (exemption)
    return { exempt: exemption.legalBasis, exemptHref: standing ? paths.exemption(exemption.id) : '' };
  return { exempt: '', exemptHref: standing ? paths.newExemption('vedlegg', id) : '' };
}
