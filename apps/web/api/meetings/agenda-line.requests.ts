import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Id, Line, Part, Shape } from '../contract/schema.js';
import { AgendaItemResponse } from './meeting.responses.js';
import { itemFields } from './agenda.requests.js';
import { ShieldReaders } from './shield.responses.js';

const tag = 'meetings';
const lines = 'meetings/:meeting/agenda/lines';
const headings = 'meetings/:meeting/agenda/headings';
const item = { status: 200, body: AgendaItemResponse, etag: 'version', description: 'The item.' } as const;
const refusedMeeting = [
  ...(['meeting.notFound', 'meeting.notReadable', 'meeting.notAllowed', 'agendaItem.meetingOver'] as const),
] as const;
const refusedItem = [
  ...([
    'agendaItem.notFound',
    'meeting.notReadable',
    'meeting.notAllowed',
    'agendaItem.meetingOver',
  ] as const),
  ...(['agendaItem.withdrawn', 'agendaItem.settled'] as const),
] as const;

const LinesResponse = Shape('AgendaLines', {
  lines: Type.Array(
    Part({
      kind: Type.Enum(['item', 'heading']),
      id: Id('Of the item or the heading.'),
      title: Type.String(),
    }),
    { maxItems: 1000, description: 'From the top. Parts of items follow their item and are left out.' },
  ),
});

const HeadingResponse = Shape('AgendaHeading', {
  id: Id('Id of the heading.'),
  title: Type.String({ description: 'A heading has no number.' }),
});

export const getLines = operation({
  ...{ id: 'agenda.getLines', tag, method: 'get', path: lines, permission: 'meetings.read' },
  summary: 'Items and headings of the agenda, in order',
  success: { status: 200, body: LinesResponse, etag: 'content', description: 'The lines.' },
  errors: ['meeting.notFound', 'meeting.notReadable'],
});

export const arrangeLines = operation({
  ...{ id: 'agenda.arrangeLines', tag, method: 'put', path: lines, permission: 'meetings.write' },
  summary: 'Put items and headings in an order together',
  ifMatch: 'content',
  body: Shape('AgendaLineOrder', {
    ids: Type.Array(Id('Id of a line.'), { maxItems: 1000, description: 'Every line once.' }),
  }),
  success: { status: 200, body: LinesResponse, etag: 'content', description: 'The new order.' },
  errors: [...refusedMeeting, 'agendaItem.notAllItems'],
});

export const addHeading = operation({
  ...{ id: 'agendaHeadings.add', tag, method: 'post', path: headings, permission: 'meetings.write' },
  summary: 'Add a heading between items',
  body: Shape('NewAgendaHeading', {
    title: Line('The heading.', 500),
    before: Type.Optional(Id('The line it is put before; last when left out.')),
  }),
  success: { status: 201, body: HeadingResponse, description: 'The heading.' },
  errors: [...refusedMeeting, 'agendaHeading.titleMissing'],
});

export const renameHeading = operation({
  ...{
    id: 'agendaHeadings.rename',
    tag,
    method: 'put',
    path: `${headings}/:headingId`,
    permission: 'meetings.write',
  },
  summary: 'Give a heading other words',
  description: 'If-Match takes the ETag of the lines.',
  ifMatch: 'content',
  body: Shape('AgendaHeadingTitle', { title: Line('The heading.', 500) }),
  success: { status: 200, body: HeadingResponse, description: 'The heading.' },
  errors: [...refusedMeeting, 'agendaHeading.notFound', 'agendaHeading.titleMissing'],
});

export const removeHeading = operation({
  ...{
    id: 'agendaHeadings.remove',
    tag,
    method: 'delete',
    path: `${headings}/:headingId`,
    permission: 'meetings.write',
  },
  summary: 'Remove a heading; the items under it stay',
  description: 'If-Match takes the ETag of the lines.',
  ifMatch: 'content',
  success: { status: 204, description: 'Removed.' },
  errors: [...refusedMeeting, 'agendaHeading.notFound'],
});

export const addPart = operation({
  ...{
    id: 'agendaItems.addPart',
    tag,
    method: 'post',
    path: 'agenda-items/:item/parts',
    permission: 'meetings.write',
  },
  summary: 'Add a part of an item, "16 a"',
  description: 'What is taken up under Eventuelt is minuted by itself. A part has no number of its own.',
  body: Shape('NewAgendaPart', itemFields),
  success: { ...item, status: 201, location: '/api/v1/agenda-items/{id}' },
  errors: [
    ...refusedItem,
    ...(['agendaItem.partOfPart', 'agendaItem.tooManyParts', 'agendaItem.guestTwice'] as const),
    ...(['database.referenced', 'caseReference.unreadable'] as const),
  ],
});

export const restoreItem = operation({
  ...{
    id: 'agendaItems.restore',
    tag,
    method: 'post',
    path: 'agenda-items/:item/restore',
    permission: 'meetings.write',
  },
  summary: 'Take a withdrawn item up again, with the number it has',
  ifMatch: 'required',
  success: item,
  errors: [...refusedItem, 'agendaItem.notWithdrawn'],
});

export const shieldItem = operation({
  ...{
    id: 'agendaItems.shield',
    tag,
    method: 'put',
    path: 'agenda-items/:item/shield',
    permission: 'meetings.write',
  },
  summary: 'Shield an item',
  description: 'Others see the shielded title only, and nothing of its paper, account and vedtak.',
  ifMatch: 'required',
  body: Shape('Shield', {
    shieldedTitle: Line('The title that others see.', 500),
    legalBasis: Line('Printed short form of the legal basis.', 200),
    reason: Type.String({ maxLength: 2000, description: 'Why, for those who may read it; may be empty.' }),
    readers: ShieldReaders,
  }),
  success: item,
  errors: [...refusedItem, 'shield.invalid'],
});

export const unshieldItem = operation({
  ...{
    id: 'agendaItems.unshield',
    tag,
    method: 'delete',
    path: 'agenda-items/:item/shield',
    permission: 'meetings.write',
  },
  summary: 'Take the shield away: everybody sees the title',
  ifMatch: 'required',
  success: item,
  errors: refusedItem,
});
