import { Type } from 'typebox';
import { caseTypes } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import { Id, Line, OrNull, PageOf, PageQuery, Part, Query, Shape } from '../contract/schema.js';
import { AgendaItemResponse } from './meeting.responses.js';

const tag = 'meetings';
const item = { status: 200, body: AgendaItemResponse, etag: 'version', description: 'The item.' } as const;
const refusedRead = ['agendaItem.notFound', 'meeting.notReadable'] as const;
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable', 'meeting.notAllowed'] as const;
const refusedWrite = [
  ...(['agendaItem.notFound', 'meeting.notReadable', 'meeting.notAllowed'] as const),
  ...(['agendaItem.meetingOver', 'agendaItem.withdrawn', 'agendaItem.settled'] as const),
] as const;

/** What is written of an item. */
export const itemFields = {
  title: Line('Title as printed.', 500),
  caseTypes: Type.Array(Type.Enum([...caseTypes]), {
    uniqueItems: true,
    description: 'Empty = none, said on purpose.',
  }),
  minutes: OrNull(Type.Integer({ minimum: 0, maximum: 1440, description: 'Planned duration.' })),
  guests: Type.Array(Part({ personId: Id('Who.'), role: OrNull(Line('Why, e.g. "innleder".')) }), {
    ...{ maxItems: 50, description: 'The whole list, in printed order.' },
  }),
};

export const listAgenda = operation({
  ...{ id: 'agenda.list', tag, method: 'get', path: 'meetings/:meeting/agenda', permission: 'meetings.read' },
  summary: 'The agenda of a meeting, in order',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('AgendaPage', AgendaItemResponse), description: 'The items.' },
  errors: ['meeting.notFound', 'meeting.notReadable'],
});

export const addItem = operation({
  ...{
    id: 'agenda.add',
    tag,
    method: 'post',
    path: 'meetings/:meeting/agenda',
    permission: 'meetings.write',
  },
  summary: 'Add a matter to the agenda',
  body: Shape('NewAgendaItem', {
    ...itemFields,
    key: Type.Optional(
      Id('A UUID that you choose: the same item added twice under it, as when an answer was lost, is one.'),
    ),
    place: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        description: 'From 1; before the closing items when left out.',
      }),
    ),
  }),
  success: { ...item, status: 201, location: '/api/v1/agenda-items/{id}' },
  errors: [...refusedMeeting, 'agendaItem.meetingOver', 'agendaItem.guestTwice', 'database.referenced'],
});

const OrderResponse = Shape('AgendaOrder', {
  ids: Type.Array(Id('Id of an item.'), { maxItems: 1000, description: 'Every item once, in order.' }),
});

export const getOrder = operation({
  ...{
    id: 'agenda.getOrder',
    tag,
    method: 'get',
    path: 'meetings/:meeting/agenda/order',
    permission: 'meetings.read',
  },
  summary: 'The order of the agenda',
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The items, in order.' },
  errors: ['meeting.notFound', 'meeting.notReadable'],
});

export const orderAgenda = operation({
  ...{
    id: 'agenda.order',
    tag,
    method: 'put',
    path: 'meetings/:meeting/agenda/order',
    permission: 'meetings.write',
  },
  summary: 'Put the agenda in an order',
  description: 'Numbers that have been given stay with their items.',
  ifMatch: 'content',
  body: OrderResponse,
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The new order.' },
  errors: [...refusedMeeting, 'agendaItem.meetingOver', 'agendaItem.notAllItems'],
});

export const getItem = operation({
  ...{ id: 'agendaItems.get', tag, method: 'get', path: 'agenda-items/:item', permission: 'meetings.read' },
  summary: 'An item of an agenda',
  success: item,
  errors: [...refusedRead, 'caseReference.unreadable'],
});

export const changeItem = operation({
  ...{
    id: 'agendaItems.change',
    tag,
    method: 'patch',
    path: 'agenda-items/:item',
    permission: 'meetings.write',
  },
  summary: 'Change an item',
  ifMatch: 'required',
  body: Type.Partial(Type.Object(itemFields), {
    title: 'AgendaItemChange',
    additionalProperties: false,
    minProperties: 1,
  }),
  success: item,
  errors: [...refusedWrite, 'agendaItem.guestTwice', 'database.referenced'],
});

export const withdrawItem = operation({
  ...{
    id: 'agendaItems.withdraw',
    tag,
    method: 'post',
    path: 'agenda-items/:item/withdraw',
    permission: 'meetings.write',
  },
  summary: 'Take an item off the agenda in the open',
  description: 'It keeps its number and is shown as "Trukket".',
  ifMatch: 'required',
  success: item,
  errors: refusedWrite,
});

export const settleItem = operation({
  ...{
    id: 'agendaItems.settle',
    tag,
    method: 'post',
    path: 'agenda-items/:item/settle',
    permission: 'meetings.write',
  },
  summary: 'Note what became of an item in the meeting',
  ifMatch: 'required',
  body: Shape('Settlement', {
    status: Type.Enum(['treated', 'postponed', 'planned', 'withdrawn']),
    reason: Type.Optional(Type.String({ maxLength: 500, description: 'Of a postponement or withdrawal.' })),
  }),
  success: item,
  errors: refusedWrite,
});

export const removeItem = operation({
  ...{
    id: 'agendaItems.remove',
    tag,
    method: 'delete',
    path: 'agenda-items/:item',
    permission: 'meetings.write',
  },
  summary: 'Remove an item that nobody has seen the number of',
  description: 'Its paper waits for another meeting.',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: [
    ...refusedWrite,
    ...(['agendaItem.numberInUse', 'agendaItem.hasParts', 'database.referenced'] as const),
    ...(['saksframlegg.locked', 'saksframlegg.shieldStays', 'saksframlegg.notAllowed'] as const),
  ],
});
