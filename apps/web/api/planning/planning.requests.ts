import { Type } from 'typebox';
import { caseTypes } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import { Id, Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { AgendaItemResponse } from '../meetings/meeting.responses.js';
import {
  offerChoices,
  OffersResponse,
  WaitingPaperResponse,
  WaitingTextResponse,
  YearPlanResponse,
} from './planning.responses.js';

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

export const listWaitingPapers = operation({
  ...{ id: 'waitingPapers.list', tag, method: 'get', path: 'waiting-papers', permission: 'papers.write' },
  summary: 'Papers without a meeting, the one changed last first',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('WaitingPaperPage', WaitingPaperResponse),
    description: 'The papers.',
  },
  errors: ['saksframlegg.notAllowed'],
});

export const getWaitingPaper = operation({
  ...{
    id: 'waitingPapers.get',
    tag,
    method: 'get',
    path: 'waiting-papers/:paperId',
    permission: 'papers.write',
  },
  summary: 'What stands in a paper that waits for a meeting',
  success: { status: 200, body: WaitingTextResponse, description: 'The paper with its text.' },
  errors: ['saksframlegg.notAllowed', 'saksframlegg.notFound', 'saksframlegg.notWaiting'],
});

export const createWaitingPaper = operation({
  ...{ id: 'waitingPapers.create', tag, method: 'post', path: 'waiting-papers', permission: 'papers.write' },
  summary: 'Begin a paper that waits for a meeting',
  body: Shape('NewWaitingPaper', {
    title: Line('What its item will be called.', 500),
    caseTypes: Type.Array(Type.Enum([...caseTypes]), { uniqueItems: true, description: 'Empty = none.' }),
  }),
  success: { status: 201, body: WaitingPaperResponse, description: 'The paper.' },
  errors: ['saksframlegg.notAllowed', 'saksframlegg.senderMissing', 'saksframlegg.titleMissing'],
});
