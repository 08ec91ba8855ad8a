export { ActionPlanModule } from './action-plan.module.js';
export { ActionPlanQueries, type AreaView, type PlanView } from './action-plan.queries.js';
export { ActionPlanService } from './action-plan.service.js';
export { ActivityOverviewQueries } from './activity-overview.queries.js';
export { ActivityQueries, type ActivityView } from './activity.queries.js';
export { ActivityService } from './activity.service.js';
export {
  FollowUpQueries,
  type FollowUpSelection,
  followUpSelections,
  type FollowUpView,
} from './follow-up.queries.js';
export { FollowUpService, type FollowUpRecord } from './follow-up.service.js';
export { ReferenceGroupQueries, type ReferenceGroupView } from './reference-group.queries.js';
export { ReferenceGroupService } from './reference-group.service.js';
export type { ActivityOverviewModel } from './activity-overview.document.js';
export type { ActivityRecord, AreaRecord, PlanRecord, ReferenceGroupRecord } from './action-plan.rules.js';
export {
  activityFaults,
  activityStatuses,
  type ActivityStatus,
  type AreaWithoutActivity,
} from './activity.rules.js';
export { ambiguousNames, areaCalled, normalisedName } from './area.rules.js';
export { followUpFaults, urgencyOf, type FollowUpContent, type FollowUpUrgency } from './follow-up.rules.js';
export { followUpStatuses, type FollowUpAction, type FollowUpStatus } from './follow-up.states.js';
export { mayReadActionPlan, mayReadFollowUps, mayWriteActionPlan } from './action-plan.policy.js';
export { actionPlanConstraints, actionPlanErrors } from './action-plan.errors.js';
export { PlanCheckQueries } from './plan-check.queries.js';
