import { Injectable } from '@nestjs/common';
import { InnkallingService, mayChangeMeeting, meetingNumberText } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type DispatchPlan, DispatchPlanQueries } from './dispatch-plan.queries.js';
import type { DispatchGroup } from './dispatch-plan.rules.js';
import { DispatchRepository } from './dispatch.repository.js';
import type { InnkallingDispatch } from './dispatch.entity.js';
import { InnkallingCheckQueries } from './innkalling-check.queries.js';
import { isError } from './innkalling-check.rules.js';
import { InnkallingPdfService } from './innkalling-pdf.service.js';
import { innkallingError } from './innkalling.errors.js';
import { MeetingMailService } from './meeting-mail.service.js';

/** What is confirmed: the plan as it was shown. */
export interface DispatchOrder {
  readonly groups: readonly DispatchGroup[];
  readonly fingerprint: string;
}

/** What is done once it is decided that something goes out. */
@Injectable()
export class DispatchSending {
  constructor(
    private readonly innkallinger: InnkallingService,
    private readonly pdfs: InnkallingPdfService,
    private readonly dispatches: DispatchRepository,
    private readonly mail: MeetingMailService,
  ) {}

  /** The next issue of the innkalling, with its PDF. */
  async innkalling(actor: Actor, plan: DispatchPlan, now: Date): Promise<InnkallingDispatch> {
    const { meeting } = plan.view;
    const issue = await this.innkallinger.send(actor, meeting.id, meeting.version, now);
    const pdf = await this.pdfs.keep(actor, meetingNumberText(meeting));
    const dispatch = await this.dispatches.add({
      ...{ meetingId: meeting.id, innkallingId: issue.id, storedFileId: pdf.id },
      ...{ kind: 'innkalling', sentAt: now },
    });
    await this.mailTo(actor, plan, dispatch, issue.issue, now);
    return dispatch;
  }

  /** That the meeting is called off, to everybody who was called. */
  async cancellation(actor: Actor, plan: DispatchPlan, now: Date): Promise<InnkallingDispatch> {
    const last = await this.dispatches.last(plan.view.meeting.id);
    if (last?.kind === 'cancellation') throw innkallingError('dispatch.twice');
    const dispatch = await this.dispatches.add({
      ...{ meetingId: plan.view.meeting.id, innkallingId: null, storedFileId: null },
      ...{ kind: 'cancellation', sentAt: now },
    });
    await this.mailTo(actor, plan, dispatch, 0, now);
    return dispatch;
  }

  private async mailTo(
    actor: Actor,
    { kind, recipients, groups }: DispatchPlan,
    { meetingId, sequence, storedFileId }: InnkallingDispatch,
    issue: number,
    now: Date,
  ): Promise<void> {
    const expected = new Set(
      groups
        .filter(({ group }) => group === 'members' || group === 'vara')
        .flatMap(({ people }) => people.map((person) => person.personId)),
    );
    const readers = recipients.map(({ personId, name, address }) => ({
      ...{ personId, name, address, expected: expected.has(personId) },
    }));
    const reason = kind === 'innkalling' ? ({ kind, issue } as const) : ({ kind } as const);
    await this.mail.enqueue(actor, { meetingId, reason, sequence, storedFileId, readers }, now);
  }
}

/** Sends the innkalling, and that a meeting is called off. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: DispatchPlanQueries,
    private readonly checks: InnkallingCheckQueries,
    private readonly sending: DispatchSending,
  ) {}

  /**
   * Sends what the plan showed. Numbers, the issue, its PDF, and a job for each mail are one transaction: a crash
   * leaves all of it or nothing.
   * @throws DomainError `dispatch.changed` when anything shown is no longer so, `dispatch.checksFailed`,
   * `dispatch.noRecipients`, `dispatch.nobodyKnows`, `meeting.notAllowed`, `meeting.over`
   */
  async send(
    actor: Actor,
    meetingId: string,
    order: DispatchOrder,
    now: Date = systemClock.now(),
  ): Promise<Readonly<InnkallingDispatch>> {
    return this.unitOfWork.run(actor, 'innkalling.dispatch', async () => {
      refuseIf(mayChangeMeeting(actor));
      const plan = await this.plans.of(actor, meetingId, order.groups);
      if (plan.fingerprint !== order.fingerprint) throw innkallingError('dispatch.changed');
      if (plan.recipients.length === 0) throw noRecipients(plan);
      if (plan.kind === 'cancellation') return this.sending.cancellation(actor, plan, now);
      const stopping = (await this.checks.ofMeeting(actor, meetingId, now)).filter(isError);
      if (stopping.length > 0) throw innkallingError('dispatch.checksFailed', { count: stopping.length });
      return this.sending.innkalling(actor, plan, now);
    });
  }
}

function noRecipients({ kind, groups }: DispatchPlan) {
  const nobody = kind === 'cancellation' && groups.length === 0;
  return innkallingError(nobody ? 'dispatch.nobodyKnows' : 'dispatch.noRecipients');
}
