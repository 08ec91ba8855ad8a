import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilSettingsService } from '#domain/councils';
import { actionPlanError } from './action-plan.errors.js';
import { ActionPlanQueries } from './action-plan.queries.js';
import { buildActivityOverview } from './activity-overview-building.document.js';
import type { ActivityOverviewModel } from './activity-overview.document.js';
import { ActivityQueries } from './activity.queries.js';
import { areasWithoutActivity, isInOverview, type AreaWithoutActivity } from './activity.rules.js';

/** The model that the template `activity-overview` gets, and what is worth a warning about it. */
@Injectable()
export class ActivityOverviewQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
    private readonly plans: ActionPlanQueries,
    private readonly activities: ActivityQueries,
  ) {}

  /** The table per area as it stands on a day. @throws DomainError `actionPlan.notFound` */
  async model(actor: Actor, day: string): Promise<ActivityOverviewModel> {
    return this.unitOfWork.read(actor, async () => {
      const plan = await this.plans.planOn(actor, day);
      if (!plan) throw actionPlanError('actionPlan.notFound');
      const activities = await this.activities.ofPlan(actor, plan.id);
      const council = await this.councils.get(actor);
      return buildActivityOverview({ council, plan, activities, day });
    });
  }

  /** D29: areas with open decisions and nothing done, on a day. */
  async warnings(actor: Actor, day: string): Promise<AreaWithoutActivity[]> {
    return this.unitOfWork.read(actor, async () => {
      const plan = await this.plans.planOn(actor, day);
      if (!plan) return [];
      const activities = (await this.activities.ofPlan(actor, plan.id)).filter((a) => isInOverview(a, day));
      const decisions = (await this.activities.openDecisions(actor)).flatMap(({ areaKey, caseNumber }) => {
        const area = plan.areas.find((candidate) => candidate.key === areaKey);
        return area ? [{ areaId: area.id, caseNumber }] : [];
      });
      return areasWithoutActivity(plan.areas, activities, decisions);
    });
  }
}
