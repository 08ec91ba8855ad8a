import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type MeetingNumber, MeetingQueries } from '#domain/meetings';
import { CommentQueries, type CommentView } from './comment.queries.js';
import { mayReadRound } from './comment.policy.js';
import type { ChangedSection } from './referat-change.rules.js';
import type { Referat } from './referat.entity.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';
import type { ReferatText } from './referat-text.rules.js';
import type { ReferatVersion } from './referat-version.entity.js';
import { ReferatVersionQueries } from './referat-version.queries.js';

/** What a meeting gets beside the referat that it approves. */
export interface LaidReferat {
  /** Whether it went out for comment at all. */
  readonly wasSent: boolean;
  /** What changed between the version sent out first and the one laid before the meeting. */
  readonly changes: readonly ChangedSection[];
  /** The comments laid before the meeting, and the text that their places are given in. */
  readonly comments: readonly CommentView[];
  readonly text: ReferatText;
}

/** Reads what is laid before a meeting with a referat. For the council itself. */
@Injectable()
export class ReferatLaidQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly versions: ReferatVersionQueries,
    private readonly comments: CommentQueries,
  ) {}

  /**
   * The referat that a case approves: it is laid for approval, or was approved in that very case.
   * @param number of the meeting that the referat is from
   * @returns `undefined` for any other referat, and for those whom it does not concern
   */
  async approvedBy(
    actor: Actor,
    number: MeetingNumber,
    caseNumber: string | null,
  ): Promise<Referat | undefined> {
    return this.unitOfWork.read(actor, async () => {
      const meetingId = await this.meetings.idOf(number);
      const referat = meetingId === undefined ? null : await this.referater.ofMeeting(meetingId);
      if (!referat) return undefined;
      if (mayReadRound(actor, await this.queries.isCalled(actor, referat.meetingId))) return undefined;
      const isLaid =
        referat.status === 'forApproval' ||
        (referat.status === 'approved' && caseNumber !== null && referat.approvedIn === caseNumber);
      return isLaid ? referat : undefined;
    });
  }

  /** @throws DomainError as `ReferatVersionQueries.ofMeeting` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<LaidReferat> {
    return this.unitOfWork.read(actor, async () => {
      const versions = await this.versions.ofMeeting(actor, meetingId);
      const sent = versions.find(({ reason }) => reason === 'forComment');
      if (!sent) return { wasSent: false, changes: [], comments: [], text: [] };
      const { status } = await this.queries.ofMeeting(actor, meetingId);
      const kept = status === 'approved' ? versionLaid(versions) : undefined;
      const { sections } = await this.versions.difference(actor, meetingId, sent.ordinal, kept?.ordinal);
      const { comments, text } = await this.comments.ofMeeting(actor, meetingId);
      const open = comments.filter(({ outcome }) => outcome === 'laidBefore');
      return { wasSent: true, changes: sections, comments: open, text };
    });
  }
}

/** The meeting saw the version that was laid before it; of a referat from elsewhere only the approved one may be kept. */
function versionLaid(versions: readonly ReferatVersion[]): ReferatVersion | undefined {
  return (
    versions.findLast(({ reason }) => reason === 'forApproval') ??
    versions.findLast(({ reason }) => reason === 'approved')
  );
}
