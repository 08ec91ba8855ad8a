import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilSettingsService, canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import { VedtakService } from '#domain/vedtak';
import { referatError } from './referat.errors.js';
import type { Referat } from './referat.entity.js';
import { mayApproveReferat, mayWriteReferat } from './referat.policy.js';
import { ReferatMilestones } from './referat-milestones.service.js';
import { ReferatQueries, type ReferatPlace } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';
import {
  isLaterCase,
  missingInReferat,
  proposedCommentDeadline,
  proposedDates,
  referatDateFaults,
  type ProposedDates,
} from './referat.rules.js';
import { referatStates, type ReferatAction, type ReferatCircumstances } from './referat.states.js';

/** The referat's way from draft through the members' comments to approval. */
@Injectable()
export class ReferatApprovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly councils: CouncilSettingsService,
    private readonly vedtak: VedtakService,
    private readonly milestones: ReferatMilestones,
  ) {}

  /** When the draft should go out and when comments are due, by the council's settings. */
  async proposedDates(actor: Actor, meetingId: string): Promise<ProposedDates> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteReferat(actor));
      const place = await this.place(meetingId);
      return proposedDates(osloLocal(place.startsAt).date, (await this.councils.settings(actor)).deadlines);
    });
  }

  /**
   * Sends the draft out for comment.
   * @param sent the day it goes out
   * @param deadline the last day for comments; left out, the council's settings decide
   * @throws DomainError with the first thing that is missing (`referat.vedtakMissing` …), `referat.invalid`
   */
  async sendForComment(
    actor: Actor,
    meetingId: string,
    sent: string,
    deadline: string | undefined,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.sendForComment', async () => {
      refuseIf(mayWriteReferat(actor));
      const faults = referatDateFaults({
        date: sent,
        sentForComment: sent,
        ...(deadline ? { commentDeadline: deadline } : {}),
      });
      if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
      const { deadlines } = await this.councils.settings(actor);
      return this.step(meetingId, 'sendForComment', expectedVersion, (referat) => {
        referat.date = sent;
        referat.sentForComment = sent;
        referat.commentDeadline = deadline ?? proposedCommentDeadline(sent, deadlines);
      });
    });
  }

  /** Takes the referat back as the next draft version, to work comments in. */
  async takeBack(actor: Actor, meetingId: string, expectedVersion: number): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.takeBack', async () => {
      refuseIf(mayWriteReferat(actor));
      const draft = await this.step(meetingId, 'takeBack', expectedVersion, (referat) => {
        referat.draftVersion += 1;
      });
      await this.milestones.endRound(draft);
      return draft;
    });
  }

  /** Lays the referat before the meeting that is to approve it; `date` is the day of this version. */
  async layForApproval(
    actor: Actor,
    meetingId: string,
    date: string,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.layForApproval', async () => {
      refuseIf(mayWriteReferat(actor));
      const faults = referatDateFaults({ date });
      if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
      const laid = await this.step(meetingId, 'layForApproval', expectedVersion, (referat) => {
        referat.date = date;
      });
      await this.milestones.endRound(laid);
      await this.milestones.keep(actor, laid, 'forApproval');
      return laid;
    });
  }

  /**
   * Enters that the council approved the referat, and seals the vedtak of the meeting.
   * @param approvedIn the case of a later meeting, in any printed form
   * @throws DomainError `referat.approvedInUnknown`, `referat.approvedInNotLater`
   */
  async approve(
    actor: Actor,
    meetingId: string,
    approvedIn: string,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.approve', async () => {
      refuseIf(mayApproveReferat(actor));
      const decided = await this.decidingCase(meetingId, approvedIn);
      const approved = await this.step(meetingId, 'approve', expectedVersion, (referat) => {
        referat.approvedIn = decided;
      });
      await this.vedtak.sealMeeting(actor, meetingId);
      await this.milestones.keep(actor, approved, 'approved', approved.approvedIn);
      return approved;
    });
  }

  /**
   * Enters that the council did not approve the referat: it is a draft again, with the next version number.
   * @param decidedIn the case of a later meeting, in any printed form
   * @throws DomainError as {@link approve}
   */
  async reject(
    actor: Actor,
    meetingId: string,
    decidedIn: string,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.reject', async () => {
      refuseIf(mayApproveReferat(actor));
      const decided = await this.decidingCase(meetingId, decidedIn);
      const laid = await this.referater.lockOfMeeting(meetingId, expectedVersion);
      await this.milestones.keep(actor, laid, 'notApproved', decided);
      return this.step(meetingId, 'reject', expectedVersion, (referat) => {
        referat.draftVersion += 1;
      });
    });
  }

  private async decidingCase(meetingId: string, text: string): Promise<string> {
    const place = await this.place(meetingId);
    const number = parseCaseNumber(text);
    if (!number || !(await this.queries.caseExists(number)))
      throw referatError('referat.approvedInUnknown', { number: text });
    if (!isLaterCase(number, place)) throw referatError('referat.approvedInNotLater', { number: text });
    return canonicalCaseNumber(number);
  }

  private async step(
    meetingId: string,
    action: ReferatAction,
    expectedVersion: number,
    change: (referat: Referat) => void,
  ): Promise<Referat> {
    const referat = await this.referater.lockOfMeeting(meetingId, expectedVersion);
    const circumstances = circumstancesOf(
      await this.place(meetingId),
      action === 'approve' || action === 'reject',
    );
    referat.status = nextState(referatStates, referat.status, action, circumstances);
    change(referat);
    return this.referater.save(referat);
  }

  private async place(meetingId: string): Promise<ReferatPlace> {
    const place = await this.queries.placeOf(meetingId);
    if (!place) throw referatError('referat.meetingNotFound');
    return place;
  }
}

function circumstancesOf(place: ReferatPlace, approvingCaseKnown: boolean): ReferatCircumstances {
  const { status, items, vedlegg } = place;
  return { meetingHeld: status === 'held', missing: missingInReferat(items, vedlegg), approvingCaseKnown };
}
