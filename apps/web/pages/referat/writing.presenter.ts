import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianList } from '#kernel/norwegian-text';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { type ReferatInWriting, ReferatWritingQueries, type WrittenItem } from '#domain/referat';
import { ExemptionFormPresenter } from '../exemption/exemption-form.presenter.js';
import { formFaults } from '../form-faults.js';
import { referatTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { SentFields } from '../sent-fields.js';

/** An account that was not saved, with what was typed. */
export interface UnsavedAccount {
  readonly itemId: string;
  readonly html: string;
  /** The version that it was typed over. */
  readonly version: number;
  readonly error: DomainError;
}

/** What has just been done, by its name in the address. */
const doneCodes = ['saved', 'refreshed', 'settled'] as const;

/** Finds the page where a referat is written. */
@Injectable()
export class WritingReferatPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly writing: ReferatWritingQueries,
    private readonly exemptions: ExemptionFormPresenter,
  ) {}

  /** @throws DomainError as `ReferatWritingQueries.ofMeeting` */
  async page(actor: Actor, language: string, number: string, query: SentFields, unsaved?: UnsavedAccount) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const view = await this.writing.ofMeeting(actor, meeting.id);
    const which = meetingNumberText(meeting);
    const say = pageText(language);
    const { referat, items } = view;
    const faults = formFaults(unsaved?.error, language, () => fieldOf(unsaved), fieldOf(unsaved));
    const done = doneCodes.find((name) => query[name] !== undefined);
    return {
      title: say('referat.writeTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      pdf: paths.pdf('referat', which),
      send: referat.status === 'draft' ? paths.referatSend(which) : '',
      refresh: `${paths.referat(which)}/refresh`,
      tag: referatTag(referat.status, language),
      locked: referat.status === 'approved',
      sentOut: sentOut(view, say),
      done: done ? say(`referat.${done}`) : '',
      behind: behindText(items, say),
      faults: faults.summary,
      items: items.map((item) => itemModel(item, which, say, unsaved)),
      exempting: {
        action: paths.newExemption('referat', referat.id),
        ...(await this.exemptions.fields(actor, language, { withTitle: false })),
      },
    };
  }
}

function fieldOf(unsaved: UnsavedAccount | undefined): string {
  return `account-${unsaved?.itemId ?? ''}`;
}

function sentOut({ referat }: ReferatInWriting, say: PageText): string {
  const isOut = referat.status === 'forComment' || referat.status === 'forApproval';
  return isOut ? say('referat.sentOut', { version: referat.draftVersion }) : '';
}

/** Which items are noted more in; empty when all is taken in. */
function behindText(items: readonly WrittenItem[], say: PageText): string {
  const behind = items.filter(({ standing }) => standing === 'behind').map(({ item }) => numberOf(item));
  return behind.length > 0 ? say('referat.refreshLead', { items: norwegianList(behind) }) : '';
}

const numberOf = ({ printedNumber, position }: WrittenItem['item']) => printedNumber ?? `(${position})`;

function itemModel(written: WrittenItem, which: string, say: PageText, unsaved?: UnsavedAccount) {
  const { item, html, version, standing, difference, told } = written;
  const mine = unsaved?.itemId === item.id ? unsaved : undefined;
  const action = `${paths.referat(which)}/accounts/${item.id}`;
  return {
    id: item.id,
    number: numberOf(item),
    title: item.title,
    label: say('referat.accountOf', { number: numberOf(item) }),
    ...{ action, settle: `${action}/note`, version, kept: html, html: mine?.html ?? html },
    // Somebody else wrote meanwhile: both texts are shown, and the next saving is over what is seen here.
    theirs: mine && mine.error.kind === 'conflict' ? html : '',
    differs: standing === 'differs',
    pieces: difference.map(({ kind, text }) => ({
      ...{ words: text, removed: kind === 'removed', added: kind === 'added' },
    })),
    told: told.map(({ part, paragraphs }) => ({ label: say(`referat.part.${part}`), paragraphs })),
  };
}
