import { Injectable } from '@nestjs/common';
import type { Finding, Passage } from '#domain/checks';
import { type CheckedPaper, passagesOf } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ActionPlanQueries } from './action-plan.queries.js';
import { ActivityOverviewQueries } from './activity-overview.queries.js';
import { ActivityQueries } from './activity.queries.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { activityFindings, areaFindings, commitmentFindings, dateFindings } from './plan-check.rules.js';

/** What the action plan knows about the papers and the referat of a meeting. */
@Injectable()
export class PlanCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: ActionPlanQueries,
    private readonly activities: ActivityQueries,
    private readonly overview: ActivityOverviewQueries,
    private readonly followUps: FollowUpQueries,
  ) {}

  /** @param day of the meeting, `yyyy-mm-dd` */
  async ofPapers(actor: Actor, views: readonly CheckedPaper[], day: string): Promise<readonly Finding[]> {
    return this.unitOfWork.read(actor, async () => {
      const plan = await this.plans.planOn(actor, day);
      if (!plan) return [];
      const vedlegg = views.flatMap(({ item, vedlegg: rows }) =>
        rows.map((row) => ({ ...row, itemId: item.id })),
      );
      const reports = vedlegg.some(({ contentKind }) => contentKind === 'activityOverview');
      return [
        ...views.flatMap(passagesOf).flatMap((passage) => areaFindings(passage, plan.areas)),
        ...(reports ? activityFindings(await this.overview.warnings(actor, day)) : []),
        ...dateFindings(await this.activities.ofPlan(actor, plan.id), vedlegg),
      ];
    });
  }

  /** @param accounts of a meeting's items */
  async ofAccounts(
    actor: Actor,
    meetingId: string,
    accounts: readonly Passage[],
  ): Promise<readonly Finding[]> {
    if (accounts.length === 0) return [];
    return this.unitOfWork.read(actor, async () => {
      const known = groupBy(await this.followUps.ofMeeting(actor, meetingId), (row) => row.agendaItemId);
      return accounts.flatMap((passage) =>
        'itemId' in passage.place
          ? commitmentFindings(passage, (known.get(passage.place.itemId) ?? []).length)
          : [],
      );
    });
  }
}
