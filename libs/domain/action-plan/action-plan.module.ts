import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { ActionPlanQueries } from './action-plan.queries.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import { ActionPlanService } from './action-plan.service.js';
import { ActivityOverviewQueries } from './activity-overview.queries.js';
import { ActivityQueries } from './activity.queries.js';
import { ActivityRepository } from './activity.repository.js';
import { ActivityService } from './activity.service.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpService } from './follow-up.service.js';
import { PlanCheckQueries } from './plan-check.queries.js';
import { ReferenceGroupQueries } from './reference-group.queries.js';
import { ReferenceGroupRepository } from './reference-group.repository.js';
import { ReferenceGroupService } from './reference-group.service.js';

const open = [
  ActionPlanQueries,
  ActionPlanService,
  ActivityOverviewQueries,
  ActivityQueries,
  ActivityService,
  FollowUpQueries,
  FollowUpService,
  PlanCheckQueries,
  ReferenceGroupQueries,
  ReferenceGroupService,
];

@Module({
  imports: [CouncilsModule],
  providers: [
    ...open,
    ActionPlanRepository,
    ActivityRepository,
    FollowUpRepository,
    ReferenceGroupRepository,
  ],
  exports: open,
})
export class ActionPlanModule {}
