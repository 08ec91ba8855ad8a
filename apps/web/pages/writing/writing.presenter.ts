import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { type AgendaItemView, MeetingQueries, meetingNumberText, type MeetingView } from '#domain/meetings';
import {
  type Clash,
  type PaperPrint,
  paperPrint,
  type PaperText,
  proposalKey,
  isOfferedTemplate,
  SaksframleggQueries,
  SectionTemplateQueries,
  textPrint,
  type SaksframleggView,
  type TemplateLine,
  vedleggKinds,
} from '#domain/saksframlegg';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { formFaults } from '../form-faults.js';
import { paperTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { gateTag } from '../documents/gate-tag.js';
import { scanTag } from '../documents/scan-tag.js';
import { writtenLink } from '../written-procedure/procedure-source.presenter.js';
import { paths } from '../paths.js';
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
    private readonly papers: SaksframleggQueries,
    private readonly meetings: MeetingQueries,
    private readonly head: PaperHeadPresenter,
    private readonly stand: PaperStandPresenter,
    private readonly exemptions: ExemptionFormPresenter,
    private readonly templates: SectionTemplateQueries,
  ) {}

  /** @throws DomainError `agendaItem.notFound`, `meeting.notReadable` */
  async page(actor: Actor, language: string, itemId: string, unsaved: Unsaved) {
    const { view, item } = await this.meetings.byItemId(actor, itemId);
    const paper = await this.paperOf(actor, itemId);
    const place = placeOf(view, item, language);
    if (!paper) return { ...place, begun: false as const };
    return {
      ...{ ...place, begun: true as const, tag: paperTag(paper.paper.status, language) },
      ...{ steps: paperSteps(actor, paper.paper.status, language), version: paper.paper.version },
      written: writtenLink(actor, view, item),
      ...this.textOf(paper, await this.templates.of(actor, item.caseTypes), language, unsaved.text),
      ...{
        ...(await this.stand.of(actor, language, view, itemId, unsaved.comment)),
        head: await this.head.form(actor, paper, language, unsaved),
      },
      word: wordNotes(unsaved.word, language),
      refusals: unsaved.refusal && !unsaved.head ? refusalTexts(unsaved.refusal, language) : [],
      ...vedleggOf(paper, itemId, language),
      ...this.ways(paper, place),
      exempting: await this.exempting(actor, language, paper),
    };
  }

  /** The form in which chosen words are exempted, and where the rest is decided. */
  private async exempting(actor: Actor, language: string, { paper, meeting }: SaksframleggView) {
    return {
      action: paths.newExemption('saksframlegg', paper.id),
      list: paths.exemptions(meetingNumberText(meeting)),
      ...(await this.exemptions.fields(actor, language, { withTitle: false })),
    };
  }

  private async paperOf(actor: Actor, itemId: string): Promise<SaksframleggView | undefined> {
    return this.papers.ofItem(actor, itemId).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'saksframlegg.notFound') return undefined;
      throw error;
    });
  }

  private textOf(
    { paper, sections }: SaksframleggView,
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

  private ways({ item, earlierTreated, vedlegg }: SaksframleggView, { itemId }: { itemId: string }) {
    return {
      read: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
      pdf: paths.pdf('saksframlegg', item.caseNumber ?? itemId),
      action: paths.writing(itemId),
      presence: paths.writingPresence(itemId),
      versions: paths.writingVersions(itemId),
      wordAction: paths.writingWord(itemId),
      references: [
        ...vedlegg.map(({ key, position, title }) => ({
          value: `vedlegg:${key}`,
          label: `Vedlegg ${position}: ${title}`,
        })),
        ...earlierTreated.map(({ caseNumber, title }) => ({
          value: `sak:${caseNumber}`,
          label: `Sak ${caseNumber} ${title}`,
        })),
      ],
    };
  }
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

function placeOf({ meeting }: MeetingView, item: AgendaItemView, language: string) {
  const meetingNumber = meetingNumberText(meeting);
  return {
    title: pageText(language)('writing.pageTitle', { title: item.title }),
    itemId: item.id,
    itemTitle: item.title,
    number: item.printedNumber ?? '',
    ...{ meetingNumber, meetingHref: paths.meeting(meetingNumber), action: paths.writing(item.id) },
  };
}

function vedleggOf({ vedlegg }: SaksframleggView, itemId: string, language: string) {
  const say = pageText(language);
  const kinds = vedleggKinds.map((kind) => ({ value: kind, label: say(`paper.vedleggKind.${kind}`) }));
  return {
    upload: paths.writingVedlegg(itemId),
    vedleggKinds: kinds,
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
      change: paths.writingVedleggOne(itemId, row.id),
      versionsHref: paths.vedleggVersions(row.id),
      ...exemptingOf(row),
    })),
  };
}

function exemptingOf({ id, exemption }: SaksframleggView['vedlegg'][number]) {
  return exemption
    ? { exempt: exemption.legalBasis, exemptHref: paths.exemption(exemption.id) }
    : { exempt: '', exemptHref: paths.newExemption('vedlegg', id) };
}
