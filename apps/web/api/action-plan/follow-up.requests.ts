import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Line, PageOf, PageQuery, Query, Shape, Text } from '../contract/schema.js';
import { FollowUpResponse } from './action-plan.responses.js';

const tag = 'action-plan';
const one = { status: 200, body: FollowUpResponse, etag: 'version', description: 'The follow-up.' } as const;
const page = {
  status: 200,
  body: PageOf('FollowUpPage', FollowUpResponse),
  description: 'The follow-ups.',
} as const;
const refusedWrite = ['actionPlan.forbidden', 'followUp.notFound'] as const;

const text = Shape('FollowUpText', {
  text: Text('What is to be done.', 1000),
  owner: Line('Who does it, "Sekretariatet".'),
  due: Type.Optional(DateText('When it is due.')),
});

export const listFollowUps = operation({
  ...{ id: 'followUps.list', tag, method: 'get', path: 'follow-ups', permission: 'followUps.read' },
  summary: 'Open follow-ups by due date, those without one last',
  query: Query(PageQuery),
  success: page,
  errors: ['actionPlan.forbidden'],
});

export const listFollowUpsOfMeeting = operation({
  ...{
    id: 'followUps.ofMeeting',
    tag,
    method: 'get',
    path: 'meetings/:meeting/follow-ups',
    permission: 'followUps.read',
  },
  summary: 'The follow-ups of a meeting, in the order of the agenda',
  query: Query(PageQuery),
  success: page,
  errors: ['actionPlan.forbidden', 'meeting.notFound', 'meeting.notReadable'],
});

export const getFollowUp = operation({
  ...{
    id: 'followUps.get',
    tag,
    method: 'get',
    path: 'follow-ups/:followUpId',
    permission: 'followUps.read',
  },
  summary: 'A follow-up',
  success: one,
  errors: ['actionPlan.forbidden', 'followUp.notFound'],
});

export const addFollowUp = operation({
  ...{
    id: 'followUps.add',
    tag,
    method: 'post',
    path: 'agenda-items/:item/follow-ups',
    permission: 'actionPlan.write',
  },
  summary: 'Add a follow-up to an item',
  body: text,
  success: { ...one, status: 201, location: '/api/v1/follow-ups/{id}' },
  errors: [
    'actionPlan.forbidden',
    'agendaItem.notFound',
    'meeting.notReadable',
    'followUp.invalid',
    'followUp.itemNotFound',
  ],
});

export const changeFollowUp = operation({
  ...{
    id: 'followUps.change',
    tag,
    method: 'put',
    path: 'follow-ups/:followUpId',
    permission: 'actionPlan.write',
  },
  summary: 'Change text, owner and due date',
  ifMatch: 'required',
  body: text,
  success: one,
  errors: [...refusedWrite, 'followUp.invalid'],
});

export const stepFollowUp = operation({
  ...{
    id: 'followUps.step',
    tag,
    method: 'post',
    path: 'follow-ups/:followUpId/step',
    permission: 'actionPlan.write',
  },
  summary: 'Finish, drop or reopen a follow-up',
  ifMatch: 'required',
  body: Shape('FollowUpStep', { action: Type.Enum(['finish', 'drop', 'reopen']) }),
  success: one,
  errors: [...refusedWrite, 'followUp.wrongState'],
});
