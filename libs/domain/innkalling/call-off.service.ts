import { Injectable } from '@nestjs/common';
import { InnkallingService, mayChangeMeeting, MeetingPlanningService } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type DispatchPlan, DispatchPlanQueries } from './dispatch-plan.queries.js';
import { dispatchGroups } from './dispatch-plan.rules.js';
import { DispatchSending } from './dispatch-sending.service.js';
import type { InnkallingDispatch } from './dispatch.entity.js';
import { innkallingError } from './innkalling.errors.js';

/** In letters. */
export const longestCallOffReason = 500;

/** What is confirmed: who is told, as it was shown, and why. */
export interface CallOffOrder {
  readonly fingerprint: string;
  /** Everybody who was called reads it; may be empty while nobody was. */
  readonly reason: string;
}

/** Calls meetings off. */
@Injectable()
export class CallOffService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: DispatchPlanQueries,
    private readonly planning: MeetingPlanningService,
    private readonly sending: DispatchSending,
    private readonly innkallinger: InnkallingService,
  ) {}

  /** Who would be told: everybody who was called, in every group. @throws DomainError as `DispatchPlanQueries.of` */
  async plan(actor: Actor, meetingId: string): Promise<DispatchPlan> {
    return this.plans.of(actor, meetingId, dispatchGroups, 'cancellation');
  }

  /**
   * Calls a meeting off and tells everybody who was called, in one transaction. A meeting that was called off before
   * anybody was told of it is told of now.
   * @returns the sending; null when nobody had been called and nobody needs to be told
   * @throws DomainError `dispatch.changed`, `dispatch.twice`, `dispatch.reasonMissing`, `dispatch.reasonTooLong`,
   * `meeting.wrongState`, `meeting.notAllowed`
   */
  async callOff(
    actor: Actor,
    meetingId: string,
    order: CallOffOrder,
    now: Date = systemClock.now(),
  ): Promise<Readonly<InnkallingDispatch> | null> {
    return this.unitOfWork.run(actor, 'meeting.callOff', async () => {
      refuseIf(mayChangeMeeting(actor));
      await this.innkallinger.hold(meetingId);
      const plan = await this.plan(actor, meetingId);
      if (plan.fingerprint !== order.fingerprint) throw innkallingError('dispatch.changed');
      const { meeting } = plan.view;
      const reason = order.reason.trim();
      refuseReason(reason, plan.groups.length > 0);
      if (meeting.status !== 'cancelled') await this.planning.cancel(actor, meetingId, meeting.version);
      else if (plan.recipients.length === 0) throw innkallingError('dispatch.nobodyKnows');
      return plan.recipients.length === 0 ? null : this.sending.cancellation(actor, plan, reason, now);
    });
  }
}

/** @throws DomainError `dispatch.reasonMissing`, `dispatch.reasonTooLong` */
function refuseReason(reason: string, isRead: boolean): void {
  if (isRead && reason === '') throw innkallingError('dispatch.reasonMissing');
  if ([...reason].length > longestCallOffReason) {
    throw innkallingError('dispatch.reasonTooLong', { most: longestCallOffReason });
  }
}
