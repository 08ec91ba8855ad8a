import { operation } from '../contract/operation.js';
import { PageOf, PageQuery, Query } from '../contract/schema.js';
import {
  NewVedlegg,
  refusedContent,
  replacement,
  upload,
  VedleggChange,
  VedleggReplacement,
} from '../saksframlegg/vedlegg-bodies.js';
import { AddedVedleggResponse, VedleggResponse } from '../saksframlegg/vedlegg.responses.js';

const tag = 'referat';
const path = 'meetings/:meeting/referat/vedlegg';
const one = `${path}/:vedleggId`;
const vedlegg = { status: 200, body: VedleggResponse, etag: 'version', description: 'The vedlegg.' } as const;
const added = {
  status: 200,
  body: AddedVedleggResponse,
  etag: 'version',
  description: 'The vedlegg, and a warning.',
} as const;
const refusedRead = [
  ...([
    'meeting.notFound',
    'meeting.notReadable',
    'referat.notFound',
    'referat.notVisible',
    'exemption.notReadable',
  ] as const),
] as const;
const refusedWrite = [
  ...refusedRead,
  'referat.forbidden',
  'referat.locked',
  'saksframlegg.notAllowed',
] as const;

export const listReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.list', tag, method: 'get', path, permission: 'referat.read' },
  summary: 'The vedlegg of a referat, by number',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('VedleggPage', VedleggResponse), description: 'The vedlegg.' },
  errors: refusedRead,
});

export const addReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.add', tag, method: 'post', path, permission: 'referat.write' },
  summary: 'Add a vedlegg to a referat that is not approved',
  description: 'A file as multipart/form-data, anything else as JSON.',
  body: NewVedlegg,
  stream: upload,
  success: { ...added, status: 201 },
  errors: [...refusedWrite, ...refusedContent, 'database.referenced'],
});

export const getReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.get', tag, method: 'get', path: one, permission: 'referat.read' },
  summary: 'A vedlegg of a referat',
  success: vedlegg,
  errors: refusedRead,
});

export const changeReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.change', tag, method: 'patch', path: one, permission: 'referat.write' },
  summary: 'Change title, kind, status, source or date',
  ifMatch: 'required',
  body: VedleggChange,
  success: vedlegg,
  errors: refusedWrite,
});

export const removeReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.remove', tag, method: 'delete', path: one, permission: 'referat.write' },
  summary: 'Take a vedlegg away',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: [...refusedWrite, 'vedlegg.referenced'],
});

export const replaceReferatVedlegg = operation({
  ...{
    id: 'referatVedlegg.replace',
    tag,
    method: 'put',
    path: `${one}/content`,
    permission: 'referat.write',
  },
  summary: 'Put new content in the place of the old',
  ifMatch: 'required',
  body: VedleggReplacement,
  stream: replacement,
  success: added,
  errors: [...refusedWrite, ...refusedContent, 'database.referenced'],
});

export const fetchReferatVedlegg = operation({
  ...{ id: 'referatVedlegg.fetch', tag, method: 'get', path: `${one}/content`, permission: 'referat.read' },
  summary: 'The file of a vedlegg of a referat',
  success: {
    status: 200,
    mediaType: '*/*',
    description:
      'The bytes, under the type told by their content; of an exempted vedlegg with pages, a PDF with the name of the reader on each.',
  },
  errors: [...refusedRead, 'vedlegg.hasNoFile', 'file.missing', 'file.damaged'],
});
