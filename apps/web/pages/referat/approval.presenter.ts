import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import {
  CorrectionQueries,
  mayApproveReferat,
  type LaidReferat,
  type Referat,
  ReferatLaidQueries,
  ReferatQueries,
} from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { referatTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { correctionRows, valuesIn } from './approval.form.js';
import { changedModel } from './changed-sections.js';
import { commentCard } from './comment-card.js';
import { type SentFields, textIn } from '../sent-fields.js';
import { DecidingCases } from './deciding-cases.presenter.js';
import { sectionOptions } from './section-options.js';

/** Finds what the council approves: the referat, what changed since it was sent out, and the comments laid before it. */
@Injectable()
export class ApprovalPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly laid: ReferatLaidQueries,
    private readonly corrections: CorrectionQueries,
    private readonly cases: DecidingCases,
  ) {}

  /** @throws DomainError as `ReferatQueries.ofMeeting` */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const decides = mayApproveReferat(actor) === undefined && referat.status === 'forApproval';
    const cases = await this.cases.of(actor, meeting, textIn(sent, 'case'));
    const text = decides ? await this.corrections.text(actor, meeting.id) : [];
    return {
      title: say('referat.approvalTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      pdf: paths.pdf('referat', which),
      action: paths.referatApproval(which),
      tag: referatTag(referat.status, language),
      version: referat.version,
      draftVersion: referat.draftVersion,
      approvedIn: referat.approvedIn ?? '',
      ...laidModel(actor, say, await this.laid.ofMeeting(actor, meeting.id)),
      decides,
      cases: decides ? cases : [],
      caseHref: caseHref(referat, cases),
      rows: rowsOf(text, sent, { language, say, refused }),
      longest: 2000,
      settles: false,
      open: false,
      faults: refused ? faultsOf(refused, language).map(asLink) : [],
      refused: refused && refused.faults.length === 0 ? sentenceOf(refused, language) : '',
    };
  }
}

/** The case that approved it, or the one that looks as if it will. */
function caseHref(
  { approvedIn }: Readonly<Referat>,
  cases: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[],
): string {
  const proposed = cases.find(({ label, chosen }) => chosen && /referat/i.test(label))?.value;
  const number = approvedIn ?? proposed;
  return number ? paths.saksframlegg(number) : '';
}

/** What changed and what was commented, as the meeting gets it. */
function laidModel(actor: Actor, say: PageText, { wasSent, changes, comments, text }: LaidReferat) {
  return {
    wasSent,
    sections: changedModel(changes, say),
    laid: comments.map((comment) => commentCard(comment, { actor, text, action: '', open: false, say })),
  };
}

function rowsOf(
  text: Awaited<ReturnType<CorrectionQueries['text']>>,
  sent: SentFields,
  { language, say, refused }: { language: string; say: PageText; refused: DomainError | undefined },
) {
  const faults = refused ? faultsOf(refused, language) : [];
  const [sections, was, becomes] = ['section', 'was', 'becomes'].map((name) => valuesIn(sent, name));
  return Array.from({ length: correctionRows }, (_, row) => ({
    row,
    label: row + 1,
    was: was[row] ?? '',
    becomes: becomes[row] ?? '',
    options: sectionOptions(text, sections[row] ?? '', say),
    wasFault: faults.find(({ path }) => path === `/corrections/${row}/was`)?.sentence ?? '',
    becomesFault: faults.find(({ path }) => path === `/corrections/${row}/becomes`)?.sentence ?? '',
  }));
}

function asLink({ path, sentence }: { path: string; sentence: string }) {
  const [, row, field] = /^\/corrections\/(\d+)\/(\w+)$/.exec(path) ?? [];
  return { sentence, href: row ? `#${field}-${row}` : '#case' };
}
