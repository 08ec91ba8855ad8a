import { Type } from 'typebox';
import { longestStepComment } from '#domain/saksframlegg';
import { operation } from '../contract/operation.js';
import { Html, Id, Line, PageOf, PageQuery, Query, Shape, Text } from '../contract/schema.js';
import {
  SaksframleggEntryResponse,
  SaksframleggResponse,
  SectionPart,
  SectionTemplateResponse,
} from './saksframlegg.responses.js';

const tag = 'saksframlegg';
const path = 'agenda-items/:item/saksframlegg';
const paper = {
  status: 200,
  body: SaksframleggResponse,
  etag: 'version',
  description: 'The paper.',
} as const;
const refusedItem = ['agendaItem.notFound', 'meeting.notReadable'] as const;
const refusedRead = [
  ...refusedItem,
  'saksframlegg.notFound',
  'saksframlegg.notReadable',
  'exemption.notReadable',
  'saksframlegg.shielded',
  'saksframlegg.waiting',
  'saksframlegg.barred',
] as const;

export const listSaksframlegg = operation({
  ...{
    id: 'saksframlegg.list',
    tag,
    method: 'get',
    path: 'meetings/:meeting/saksframlegg',
    permission: 'papers.read',
  },
  summary: 'The papers of a meeting that the reader may see, in the order of the agenda',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('SaksframleggPage', SaksframleggEntryResponse),
    description: 'The papers.',
  },
  errors: ['meeting.notFound', 'meeting.notReadable'],
});

export const getSaksframlegg = operation({
  ...{ id: 'saksframlegg.get', tag, method: 'get', path, permission: 'papers.read' },
  summary: 'The paper of an item',
  success: paper,
  errors: refusedRead,
});

export const createSaksframlegg = operation({
  ...{ id: 'saksframlegg.create', tag, method: 'post', path, permission: 'papers.write' },
  summary: 'Begin the paper of an item',
  description:
    'With the text of the standing item, when it is made from one; else with the sections of the template for its case types.',
  body: Shape('NewSaksframlegg', {
    submittedBy: Type.Optional(Id('Who fronts it; the first of the secretariat when left out.')),
  }),
  success: { ...paper, status: 201, location: '/api/v1/agenda-items/{agendaItemId}/saksframlegg' },
  errors: [
    ...refusedItem,
    'saksframlegg.exists',
    'saksframlegg.senderMissing',
    'saksframlegg.notAllowed',
    'saksframlegg.personUnknown',
  ],
});

export const getSectionTemplate = operation({
  ...{
    id: 'saksframlegg.template',
    tag,
    method: 'get',
    path: `${path}/template`,
    permission: 'papers.write',
  },
  summary: 'The sections that papers for this type of case have',
  description:
    'As the council has decided in its setting `sectionTemplates`. A new paper begins with them; the checks ask for those that are required.',
  success: { status: 200, body: SectionTemplateResponse, description: 'In order.' },
  errors: [...refusedItem, 'saksframlegg.notAllowed'],
});

/** What is written in any paper. */
export const writtenFields = {
  submittedBy: Id('Who fronts it.'),
  caseOfficers: Type.Array(Id('Author.'), { maxItems: 50, uniqueItems: true }),
  areaKeys: Type.Array(Line('Key of an area of the action plan.', 80), {
    maxItems: 50,
    uniqueItems: true,
  }),
  earlierTreated: Type.Array(Line('Case number in any printed form.', 100), { maxItems: 200 }),
  sections: Type.Array(SectionPart, { maxItems: 200 }),
  proposedVedtak: Type.Array(Html('A paragraph, inline author HTML.'), { maxItems: 200 }),
};

export const changeSaksframlegg = operation({
  ...{ id: 'saksframlegg.change', tag, method: 'patch', path, permission: 'papers.write' },
  summary: 'Write in a paper',
  description: 'What is left out stays. Everything is checked before anything is kept.',
  ifMatch: 'required',
  body: Type.Partial(Type.Object(writtenFields), {
    ...{ title: 'SaksframleggChange', additionalProperties: false, minProperties: 1 },
  }),
  success: paper,
  errors: [...refusedRead, 'saksframlegg.textInvalid', 'saksframlegg.locked', 'saksframlegg.notAllowed'],
});

export const SaksframleggStep = Shape('SaksframleggStep', {
  action: Type.Enum(['submit', 'approve', 'sendBack', 'send', 'treat']),
  comment: Type.Optional(
    Text(
      'What is said with it; needed when a paper that was to be checked is sent back.',
      longestStepComment,
    ),
  ),
});

export const stepSaksframlegg = operation({
  ...{ id: 'saksframlegg.step', tag, method: 'post', path: `${path}/step`, permission: 'papers.approve' },
  summary: 'Take a paper on its way from draft to treated',
  description: 'The chair may approve a paper or send it back; the rest is for the secretariat.',
  ifMatch: 'required',
  body: SaksframleggStep,
  success: paper,
  errors: [
    ...refusedRead,
    ...(['saksframlegg.wrongState', 'saksframlegg.noText', 'saksframlegg.placeholderLeft'] as const),
    ...(['saksframlegg.notNumbered', 'saksframlegg.notAllowed', 'saksframlegg.commentMissing'] as const),
  ],
});
