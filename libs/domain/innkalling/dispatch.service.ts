import { Injectable } from '@nestjs/common';
import { isError } from '#domain/checks';
import { InnkallingService, mayChangeMeeting } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DispatchPlanQueries } from './dispatch-plan.queries.js';
import type { DispatchGroup } from './dispatch-plan.rules.js';
import { DispatchSending } from './dispatch-sending.service.js';
import type { InnkallingDispatch } from './dispatch.entity.js';
import { innkallingError } from './innkalling.errors.js';
import { MeetingCheckQueries } from './meeting-check.queries.js';

/** What is confirmed: the plan as it was shown. */
export interface DispatchOrder {
  readonly groups: readonly DispatchGroup[];
  readonly fingerprint: string;
  /** Why there is a new issue; needed for all but the first. */
  readonly reason?: string;
  /** Papers that are not ready follow later, and the saksliste says so. Without it they stop the sending. */
  readonly papersLater?: boolean;
}

/** Sends the innkalling, and new issues of it. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: DispatchPlanQueries,
    private readonly checks: MeetingCheckQueries,
    private readonly sending: DispatchSending,
    private readonly innkallinger: InnkallingService,
  ) {}

  /**
   * Sends what the plan showed. Numbers, the issue with its PDF, papers that are ready, and a job for each mail are one
   * transaction: a crash leaves all of it or nothing.
   * @throws DomainError `dispatch.changed` when anything shown is no longer so, `dispatch.checksFailed`,
   * `dispatch.noRecipients`, `innkalling.reasonMissing`, `innkalling.reasonTooLong`, `meeting.notAllowed`, `meeting.over`
   */
  async send(
    actor: Actor,
    meetingId: string,
    { groups, fingerprint, reason = '', papersLater = false }: DispatchOrder,
    now: Date = systemClock.now(),
  ): Promise<Readonly<InnkallingDispatch>> {
    return this.unitOfWork.run(actor, 'innkalling.dispatch', async () => {
      refuseIf(mayChangeMeeting(actor));
      await this.innkallinger.hold(meetingId);
      const plan = await this.plans.of(actor, meetingId, groups);
      if (plan.kind === 'cancellation') throw innkallingError('dispatch.calledOff');
      if (plan.fingerprint !== fingerprint) throw innkallingError('dispatch.changed');
      if (plan.recipients.length === 0) throw innkallingError('dispatch.noRecipients');
      const { open } = await this.checks.forSending(actor, meetingId, { now, papersLater });
      const stopping = open.filter(isError);
      if (stopping.length > 0) throw innkallingError('dispatch.checksFailed', { count: stopping.length });
      return this.sending.innkalling(actor, plan, { reason, papersLater }, now);
    });
  }
}
