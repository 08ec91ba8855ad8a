import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { DisqualificationList } from './habilitet.responses.js';

const tag = 'habilitet';
const path = 'agenda-items/:item/habilitet';
const refusedRead = ['agendaItem.notFound', 'meeting.notReadable', 'habilitet.forbidden'] as const;

export const LegalBasisResponse = Shape('LegalBasis', {
  code: Type.String(),
  shortText: Type.String({ description: 'As printed.' }),
  description: Type.String(),
});

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

export const listLegalBases = operation({
  ...{ id: 'legalBases.list', tag, method: 'get', path: 'legal-bases', permission: 'habilitet.read' },
  summary: 'The legal bases in force on a day',
  query: Query({ ...PageQuery, date: Type.Optional(DateText('The day; today when left out.')) }),
  success: { status: 200, body: PageOf('LegalBasisPage', LegalBasisResponse), description: 'To pick from.' },
  errors: ['habilitet.forbidden'],
});
