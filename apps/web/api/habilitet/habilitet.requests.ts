import { operation } from '../contract/operation.js';
import { DisqualificationList } from './habilitet.responses.js';

const tag = 'habilitet';
const path = 'agenda-items/:item/habilitet';
const refusedRead = ['agendaItem.notFound', 'meeting.notReadable', 'habilitet.forbidden'] as const;

export const getHabilitet = operation({
  ...{ id: 'habilitet.get', tag, method: 'get', path, permission: 'habilitet.read' },
  summary: 'Who was disqualified in an item',
  success: { status: 200, body: DisqualificationList, etag: 'content', description: 'The whole list.' },
  errors: refusedRead,
});

export const recordHabilitet = operation({
  ...{ id: 'habilitet.record', tag, method: 'put', path, permission: 'habilitet.write' },
  summary: 'Record the whole list of an item',
  ifMatch: 'content',
  body: DisqualificationList,
  success: {
    status: 200,
    body: DisqualificationList,
    etag: 'content',
    description: 'The list as it is now.',
  },
  errors: [
    ...refusedRead,
    ...(['habilitet.legalBasisMissing', 'habilitet.personTwice', 'habilitet.personUnknown'] as const),
    'habilitet.itemNotFound',
  ],
});
