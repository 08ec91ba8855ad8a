import { Type } from 'typebox';
import { activityStatuses } from '#domain/action-plan';
import { operation } from '../contract/operation.js';
import { CaseNumberText, DateText, Id, Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import {
  ActivityResponse,
  AreaResponse,
  PlanResponse,
  ReferenceGroupResponse,
} from './action-plan.responses.js';

const tag = 'action-plan';
const read = { tag, method: 'get', permission: 'actionPlan.read' } as const;
const create = { tag, method: 'post', permission: 'actionPlan.write' } as const;
const replace = { tag, method: 'put', permission: 'actionPlan.write', ifMatch: 'required' } as const;
const onDay = { date: Type.Optional(DateText('The day; today when left out.')) };
const refusedRead = ['actionPlan.notFound', 'actionPlan.forbidden'] as const;

export const getPlan = operation({
  ...{ ...read, id: 'actionPlan.get', path: 'action-plan' },
  summary: 'The action plan that holds on a day, with its areas and goals',
  query: Query(onDay),
  success: { status: 200, body: PlanResponse, etag: 'content', description: 'The plan.' },
  errors: refusedRead,
});

export const getArea = operation({
  ...{ ...read, id: 'areas.get', path: 'action-plan/areas/:areaId' },
  summary: 'An area of the plan of today',
  success: { status: 200, body: AreaResponse, etag: 'version', description: 'The area.' },
  errors: refusedRead,
});

export const renameArea = operation({
  ...{ ...replace, id: 'areas.rename', path: 'action-plan/areas/:areaId' },
  summary: 'Give an area its name and aliases',
  body: Shape('AreaNames', {
    name: Line('The name as printed.'),
    aliases: Type.Array(Line('Another name for the same area.'), { maxItems: 50 }),
  }),
  success: { status: 200, body: AreaResponse, etag: 'version', description: 'The area.' },
  errors: [...refusedRead, 'area.notFound', 'area.nameAmbiguous'],
});

const activity = Shape('ActivityText', {
  area: Line('Key of the area.', 80),
  subArea: Type.Optional(Line('Key of the sub-area.', 80)),
  title: Line('What was or will be done.', 500),
  date: Type.Optional(DateText('When.')),
  status: Type.Enum([...activityStatuses]),
  source: Type.Optional(Line('The case that decided it, in any printed form.', 100)),
});
const oneActivity = {
  status: 200,
  body: ActivityResponse,
  etag: 'version',
  description: 'The activity.',
} as const;
const refusedActivity = [
  ...(['actionPlan.forbidden', 'area.notFound', 'activity.invalid', 'activity.sourceUnknown'] as const),
] as const;

export const listActivities = operation({
  ...{ ...read, id: 'activities.list', path: 'activities' },
  summary: 'Activities by area in the order of the plan, the oldest first',
  query: Query({ ...PageQuery, ...onDay }),
  success: {
    status: 200,
    body: PageOf('ActivityPage', ActivityResponse),
    description: 'Of the plan of the day.',
  },
  errors: refusedRead,
});

export const addActivity = operation({
  ...{ ...create, id: 'activities.add', path: 'activities' },
  summary: 'Add an activity',
  body: activity,
  success: { ...oneActivity, status: 201, location: '/api/v1/activities' },
  errors: [...refusedActivity, 'actionPlan.notFound'],
});

export const changeActivity = operation({
  ...{ ...replace, id: 'activities.change', path: 'activities/:activityId' },
  summary: 'Change an activity',
  body: activity,
  success: oneActivity,
  errors: [...refusedActivity, 'actionPlan.notFound', 'activity.notFound'],
});

const group = Shape('ReferenceGroupText', {
  name: Line('Name of the group.'),
  area: Line('Key of the area.', 80),
  appointedBy: Type.Optional(CaseNumberText),
  memberIds: Type.Array(Id('Who.'), { maxItems: 100, description: 'In printed order.' }),
});
const oneGroup = {
  status: 200,
  body: ReferenceGroupResponse,
  etag: 'version',
  description: 'The group.',
} as const;
const refusedGroup = [
  ...([
    'actionPlan.forbidden',
    'area.notFound',
    'referenceGroup.memberTwice',
    'referenceGroup.memberUnknown',
  ] as const),
] as const;

export const listGroups = operation({
  ...{ ...read, id: 'referenceGroups.list', path: 'reference-groups' },
  summary: 'Reference groups in the order of the areas',
  query: Query({ ...PageQuery, ...onDay }),
  success: {
    status: 200,
    body: PageOf('ReferenceGroupPage', ReferenceGroupResponse),
    description: 'The groups.',
  },
  errors: refusedRead,
});

export const appointGroup = operation({
  ...{ ...create, id: 'referenceGroups.appoint', path: 'reference-groups' },
  summary: 'Appoint a reference group',
  body: group,
  success: { ...oneGroup, status: 201, location: '/api/v1/reference-groups' },
  errors: [...refusedGroup, 'actionPlan.notFound'],
});

export const changeGroup = operation({
  ...{ ...replace, id: 'referenceGroups.change', path: 'reference-groups/:groupId' },
  summary: 'Change a reference group',
  body: group,
  success: oneGroup,
  errors: [...refusedGroup, 'actionPlan.notFound', 'referenceGroup.notFound'],
});
