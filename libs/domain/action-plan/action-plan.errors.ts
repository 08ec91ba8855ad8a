import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const actionPlanErrors = {
  'actionPlan.notFound': 'notFound',
  'actionPlan.forbidden': 'forbidden',
  'actionPlan.keyTaken': 'conflict',
  'actionPlan.periodBackwards': 'invalid',
  'area.notFound': 'notFound',
  'area.keyTaken': 'conflict',
  'area.nameAmbiguous': 'conflict',
  'area.inUse': 'conflict',
  'activity.notFound': 'notFound',
  'activity.keyTaken': 'conflict',
  'activity.invalid': 'invalid',
  'activity.titleMissing': 'invalid',
  'activity.dateInvalid': 'invalid',
  'activity.subAreaElsewhere': 'invalid',
  'activity.sourceUnknown': 'invalid',
  'referenceGroup.notFound': 'notFound',
  'referenceGroup.keyTaken': 'conflict',
  'referenceGroup.memberTwice': 'conflict',
  'referenceGroup.memberUnknown': 'invalid',
  'followUp.notFound': 'notFound',
  'followUp.keyTaken': 'conflict',
  'followUp.invalid': 'invalid',
  'followUp.itemNotFound': 'notFound',
  'followUp.dueInvalid': 'invalid',
  'followUp.textMissing': 'invalid',
  'followUp.ownerMissing': 'invalid',
  'followUp.wrongState': 'conflict',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const actionPlanError = errorsOf(actionPlanErrors);

/** Which error a broken database constraint means to a person. */
export const actionPlanConstraints = {
  action_plan_key_unique: 'actionPlan.keyTaken',
  action_plan_period_check: 'actionPlan.periodBackwards',
  area_key_unique: 'area.keyTaken',
  activity_key_unique: 'activity.keyTaken',
  activity_area_fkey: 'area.inUse',
  reference_group_area_fkey: 'area.inUse',
  reference_group_key_unique: 'referenceGroup.keyTaken',
  reference_group_member_unique: 'referenceGroup.memberTwice',
  reference_group_member_person_fkey: 'referenceGroup.memberUnknown',
  follow_up_key_unique: 'followUp.keyTaken',
  follow_up_item_fkey: 'followUp.itemNotFound',
} as const satisfies Record<string, keyof typeof actionPlanErrors>;
