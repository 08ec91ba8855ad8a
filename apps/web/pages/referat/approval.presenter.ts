import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import {
  CommentQueries,
  CorrectionQueries,
  mayApproveReferat,
  type Referat,
  ReferatQueries,
  ReferatVersionQueries,
} from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { referatTag } from '../meetings/status-tag.js';
import { paths } from '../paths.js';
import { correctionRows, valuesIn } from './approval.form.js';
import { commentCard } from './comment-card.js';
import { partLabel } from './comment-words.js';
import { type SentFields, textIn } from '../sent-fields.js';
import { DecidingCases } from './deciding-cases.presenter.js';
import { sectionOptions } from './section-options.js';

/** Finds what the council approves: the referat, what changed since it was sent out, and the comments laid before it. */
@Injectable()
export class ApprovalPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly versions: ReferatVersionQueries,
    private readonly comments: CommentQueries,
    private readonly corrections: CorrectionQueries,
    private readonly cases: DecidingCases,
  ) {}

  /** @throws DomainError as `ReferatQueries.ofMeeting` */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(meeting);
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const decides = mayApproveReferat(actor) === undefined && referat.status === 'forApproval';
    const text = decides ? await this.corrections.text(actor, meeting.id) : [];
    return {
      title: `Godkjenning av referat fra møte ${which}`,
      number: which,
      back: paths.referat(which),
      pdf: paths.pdf('referat', which),
      action: paths.referatApproval(which),
      tag: referatTag(referat.status),
      version: referat.version,
      draftVersion: referat.draftVersion,
      approvedIn: referat.approvedIn ?? '',
      ...(await this.changed(actor, meeting.id, referat)),
      laid: await this.laid(actor, meeting.id),
      decides,
      cases: decides ? await this.cases.of(actor, meeting, textIn(sent, 'case')) : [],
      rows: rowsOf(text, sent, refused),
      longest: 2000,
      settles: false,
      open: false,
      faults: refused ? faultsOf(refused, 'nb-NO').map(asLink) : [],
      refused: refused && refused.faults.length === 0 ? sentenceOf(refused, 'nb-NO') : '',
    };
  }

  private async laid(actor: Actor, meetingId: string) {
    if (!(await this.comments.roundOf(actor, meetingId))) return [];
    const { comments, text } = await this.comments.ofMeeting(actor, meetingId);
    return comments
      .filter(({ outcome }) => outcome === 'laidBefore')
      .map((comment) => commentCard(comment, { actor, text, action: '', open: false }));
  }

  /** What is laid before the meeting against the version sent out first. */
  private async changed(actor: Actor, meetingId: string, referat: Readonly<Referat>) {
    const versions = await this.versions.ofMeeting(actor, meetingId);
    const first = versions.find(({ reason }) => reason === 'forComment');
    const last =
      referat.status === 'approved' ? versions.findLast(({ reason }) => reason === 'approved') : undefined;
    if (!first) return { wasSent: false, sections: [] };
    const { sections } = await this.versions.difference(actor, meetingId, first.ordinal, last?.ordinal);
    return {
      wasSent: true,
      sections: sections.map(({ heading, part, pieces }) => ({
        heading: heading || partLabel(part),
        label: heading ? partLabel(part) : '',
        pieces: pieces.map(({ kind, text }) => ({
          ...{ words: text, removed: kind === 'removed', added: kind === 'added' },
        })),
      })),
    };
  }
}

function rowsOf(
  text: Awaited<ReturnType<CorrectionQueries['text']>>,
  sent: SentFields,
  refused: DomainError | undefined,
) {
  const faults = refused ? faultsOf(refused, 'nb-NO') : [];
  const [sections, was, becomes] = ['section', 'was', 'becomes'].map((name) => valuesIn(sent, name));
  return Array.from({ length: correctionRows }, (_, row) => ({
    row,
    label: row + 1,
    was: was[row] ?? '',
    becomes: becomes[row] ?? '',
    options: sectionOptions(text, sections[row] ?? ''),
    wasFault: faults.find(({ path }) => path === `/corrections/${row}/was`)?.sentence ?? '',
    becomesFault: faults.find(({ path }) => path === `/corrections/${row}/becomes`)?.sentence ?? '',
  }));
}

function asLink({ path, sentence }: { path: string; sentence: string }) {
  const [, row, field] = /^\/corrections\/(\d+)\/(\w+)$/.exec(path) ?? [];
  return { sentence, href: row ? `#${field}-${row}` : '#case' };
}
