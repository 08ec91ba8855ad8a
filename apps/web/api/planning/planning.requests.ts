import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Id, Shape } from '../contract/schema.js';
import { AgendaItemResponse } from '../meetings/meeting.responses.js';
import { offerChoices, OffersResponse, YearPlanResponse } from './planning.responses.js';

const tag = 'planning';
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable', 'meeting.notAllowed'] as const;

export const getYear = operation({
  ...{
    id: 'planning.getYear',
    tag,
    method: 'get',
    path: 'planning/years/:year',
    permission: 'meetings.read',
  },
  summary: 'The meetings of a year with their deadlines',
  description: 'Counted in the days that the council has chosen, movable Norwegian holidays included.',
  success: { status: 200, body: YearPlanResponse, description: 'The year.' },
  errors: [],
});

export const listOffers = operation({
  ...{
    id: 'offers.list',
    tag,
    method: 'get',
    path: 'meetings/:meeting/offers',
    permission: 'meetings.write',
  },
  summary: 'What waits to be taken up on an agenda',
  description:
    'Postponed items, open follow-ups, papers without a meeting, themes that members propose, and written procedures that are to be told.',
  success: { status: 200, body: OffersResponse, description: 'The offers.' },
  errors: refusedMeeting,
});

const placed = {
  status: 201,
  body: AgendaItemResponse,
  etag: 'version',
  location: '/api/v1/agenda-items/{id}',
  description: 'The new item.',
} as const;

export const reviseCase = operation({
  ...{ id: 'revisions.begin', tag, method: 'post', path: 'meetings/:meeting/revisions' },
  permission: 'meetings.write',
  summary: 'Take up again, in this meeting, what an earlier one decided',
  description: 'The new case has the trail back, the shield of the earlier one, and a paper that is begun.',
  body: Shape('Revision', { itemId: Id('The earlier item.') }),
  success: placed,
  errors: [
    ...refusedMeeting,
    ...(['agendaItem.notFound', 'revision.notLater', 'agendaItem.meetingOver'] as const),
    'saksframlegg.senderMissing',
  ],
});

export const takeOffer = operation({
  ...{
    id: 'offers.take',
    tag,
    method: 'post',
    path: 'meetings/:meeting/offers',
    permission: 'meetings.write',
  },
  summary: 'Put an offer on the agenda',
  body: Shape('OfferChoice', {
    kind: Type.Enum([...offerChoices]),
    id: Id('Of the earlier item, follow-up, paper, proposal or written procedure.'),
  }),
  success: placed,
  errors: [
    ...refusedMeeting,
    ...(['offer.gone', 'agendaItem.meetingOver', 'saksframlegg.senderMissing'] as const),
    ...(['writtenProcedure.notFound', 'writtenProcedure.alreadyReported'] as const),
    'writtenProcedure.wrongState',
  ],
});
