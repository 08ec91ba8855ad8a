import { Injectable } from '@nestjs/common';
import { PlanCheckQueries } from '#domain/action-plan';
import type { Finding } from '#domain/checks';
import { ReferatCheckQueries } from '#domain/referat';
import type { Actor } from '#kernel/actor';

/** What is found in a referat, by itself and by the plan. Called inside a unit of work. */
@Injectable()
export class AfterMeetingChecks {
  constructor(
    private readonly referatChecks: ReferatCheckQueries,
    private readonly planChecks: PlanCheckQueries,
  ) {}

  async findings(actor: Actor, meetingId: string): Promise<readonly Finding[]> {
    const { findings, accounts } = await this.referatChecks.ofMeeting(actor, meetingId);
    return [...findings, ...(await this.planChecks.ofAccounts(actor, meetingId, accounts))];
  }
}
