import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { norwegianDate } from '#kernel/norwegian-text';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CommentRoundRepository } from './comment-round.repository.js';
import { ReferatNotes } from './referat-notes.service.js';
import { referatError } from './referat.errors.js';
import type { Referat } from './referat.entity.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';
import { referatDateFaults } from './referat.rules.js';

/** What the secretariat may change in the head of a referat. */
export interface ReferatHead {
  readonly date?: string;
  readonly commentDeadline?: string;
  readonly writtenById?: string | null;
}

/** Beginning a referat, and its head. */
@Injectable()
export class ReferatDraftingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly notes: ReferatNotes,
    private readonly rounds: CommentRoundRepository,
  ) {}

  /**
   * Begins the referat of a meeting as version 1 of a draft. What was noted in the meeting is the first account of each
   * item that has none yet.
   * @param date the day of the draft, `yyyy-mm-dd`
   * @throws DomainError `referat.exists`, `referat.invalid`, `meeting.notFound`
   */
  async begin(actor: Actor, meetingId: string, date: string, writtenById?: string): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.begin', async () => {
      refuseIf(mayWriteReferat(actor));
      checkDates({ date });
      if (!(await this.queries.placeOf(meetingId))) throw referatError('referat.meetingNotFound');
      const id = newId();
      await this.referater.add({
        id,
        councilId: actor.councilId,
        meetingId,
        status: 'draft',
        draftVersion: 1,
        date,
        sentForComment: null,
        commentDeadline: null,
        approvedIn: null,
        writtenById: writtenById ?? null,
      });
      await this.notes.takeIn(meetingId);
      return id;
    });
  }

  /**
   * Changes the head of a referat that is not approved yet. The deadline of one that has been sent out is that of its
   * comment round: members were told it, and are reminded and stamped as late by it. So it cannot be another one in the head;
   * it is changed by taking the referat back and sending it out again, which tells everybody.
   * @throws DomainError `referat.locked`, `referat.invalid`, `referat.deadlineTold` for another deadline than the round has
   */
  async changeHead(
    actor: Actor,
    meetingId: string,
    head: ReferatHead,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.changeHead', async () => {
      refuseIf(mayWriteReferat(actor));
      const referat = await this.referater.lockOfMeeting(meetingId, expectedVersion);
      if (referat.status === 'approved') throw referatError('referat.locked');
      if (head.date !== undefined) referat.date = head.date;
      if (head.commentDeadline !== undefined) await this.setDeadline(referat, head.commentDeadline);
      if (head.writtenById !== undefined) referat.writtenById = head.writtenById;
      checkDates({
        date: referat.date,
        ...(referat.sentForComment ? { sentForComment: referat.sentForComment } : {}),
        ...(referat.commentDeadline ? { commentDeadline: referat.commentDeadline } : {}),
      });
      return this.referater.save(referat);
    });
  }

  private async setDeadline(referat: Referat, deadline: string): Promise<void> {
    const round = referat.status === 'draft' ? undefined : await this.rounds.lastOfMeeting(referat.meetingId);
    if (round && round.deadline !== deadline)
      throw referatError('referat.deadlineTold', { date: norwegianDate(round.deadline) });
    referat.commentDeadline = deadline;
  }
}

function checkDates(dates: { date: string; sentForComment?: string; commentDeadline?: string }): void {
  const faults = referatDateFaults(dates);
  if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
}
