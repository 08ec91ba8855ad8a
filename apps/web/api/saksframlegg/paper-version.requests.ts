import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import {
  PaperChangesResponse,
  PaperVersionLineResponse,
  PaperVersionResponse,
} from './paper-version.responses.js';
import { SaksframleggResponse } from './saksframlegg.responses.js';

const tag = 'saksframlegg';
const path = 'agenda-items/:item/saksframlegg/versions';
const refused = [
  ...(['agendaItem.notFound', 'meeting.notReadable', 'saksframlegg.notFound'] as const),
  ...([
    'saksframlegg.notReadable',
    'exemption.notReadable',
    'saksframlegg.shielded',
    'saksframlegg.barred',
  ] as const),
  'saksframlegg.historyClosed',
] as const;

/** A version that is kept on purpose. */
export const NewPaperVersion = Shape('NewSaksframleggVersion', {
  name: Line('As "Versjon til leder".', 120),
});

/** What a version is compared with. */
export const ComparedWith = Query({
  to: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Ordinal of another version; left out, the paper as it is.' }),
  ),
});

export const listPaperVersions = operation({
  ...{ id: 'paperVersions.list', tag, method: 'get', path, permission: 'papers.approve' },
  summary: 'The history of a paper, first to last',
  description: 'The chair sees the versions that were made ready and sent; the rest is the secretariat’s.',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('SaksframleggVersionPage', PaperVersionLineResponse),
    description: 'The versions.',
  },
  errors: refused,
});

export const keepPaperVersion = operation({
  ...{ id: 'paperVersions.keep', tag, method: 'post', path, permission: 'papers.write' },
  summary: 'Keep what a paper says now, under a name',
  body: NewPaperVersion,
  success: { status: 201, body: PaperVersionResponse, description: 'The version.' },
  errors: [...refused, 'saksframlegg.notAllowed', 'paperVersion.nameMissing', 'paperVersion.tooMany'],
});

export const getPaperVersion = operation({
  ...{ id: 'paperVersions.get', tag, method: 'get', path: `${path}/:ordinal` },
  permission: 'papers.approve',
  summary: 'What a paper said in one of its versions',
  success: { status: 200, body: PaperVersionResponse, description: 'The version.' },
  errors: [...refused, 'paperVersion.notFound'],
});

export const comparePaperVersions = operation({
  ...{ id: 'paperVersions.compare', tag, method: 'get', path: `${path}/:ordinal/changes` },
  permission: 'papers.approve',
  summary: 'What changed in a paper since one of its versions, word by word',
  query: ComparedWith,
  success: { status: 200, body: PaperChangesResponse, description: 'What changed.' },
  errors: [...refused, 'paperVersion.notFound'],
});

export const restorePaperVersion = operation({
  ...{ id: 'paperVersions.restore', tag, method: 'post', path: `${path}/:ordinal/restore` },
  permission: 'papers.write',
  summary: 'Bring the text and the proposal of a version back',
  description: 'What stood there is kept as a version first. Vedlegg stay as they are.',
  ifMatch: 'required',
  success: { status: 200, body: SaksframleggResponse, etag: 'version', description: 'The paper.' },
  errors: [
    ...refused,
    ...(['paperVersion.notFound', 'saksframlegg.locked', 'saksframlegg.textInvalid'] as const),
    'saksframlegg.notAllowed',
  ],
});
