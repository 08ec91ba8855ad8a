import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Id, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import {
  NewVedlegg,
  refusedContent,
  replacement,
  upload,
  VedleggChange,
  VedleggReplacement,
} from './vedlegg-bodies.js';
import { AddedVedleggResponse, VedleggResponse } from './vedlegg.responses.js';

const tag = 'saksframlegg';
const path = 'agenda-items/:item/saksframlegg/vedlegg';
const vedlegg = { status: 200, body: VedleggResponse, etag: 'version', description: 'The vedlegg.' } as const;
const added = {
  status: 200,
  body: AddedVedleggResponse,
  etag: 'version',
  description: 'The vedlegg, and a warning.',
} as const;
const refusedPaper = [
  ...([
    'agendaItem.notFound',
    'meeting.notReadable',
    'saksframlegg.notFound',
    'saksframlegg.notReadable',
    'exemption.notReadable',
    'saksframlegg.shielded',
    'saksframlegg.barred',
  ] as const),
] as const;
const refusedOne = [
  'vedlegg.notFound',
  'saksframlegg.notReadable',
  'exemption.notReadable',
  'saksframlegg.shielded',
  'saksframlegg.barred',
  'meeting.notReadable',
] as const;
const refusedWrite = ['saksframlegg.notAllowed', 'saksframlegg.locked'] as const;

export const listVedlegg = operation({
  ...{ id: 'vedlegg.list', tag, method: 'get', path, permission: 'papers.read' },
  summary: 'The vedlegg of a paper, by number',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('VedleggPage', VedleggResponse), description: 'The vedlegg.' },
  errors: refusedPaper,
});

export const addVedlegg = operation({
  ...{ id: 'vedlegg.add', tag, method: 'post', path, permission: 'papers.write' },
  summary: 'Add a vedlegg to a paper',
  description: 'A file as multipart/form-data, anything else as JSON.',
  body: NewVedlegg,
  stream: upload,
  success: { ...added, status: 201, location: '/api/v1/vedlegg/{id}' },
  errors: [...refusedPaper, ...refusedWrite, ...refusedContent, 'database.referenced'],
});

/** Vedlegg of one owner, in order. */
export const OrderResponse = Shape('VedleggOrder', {
  ids: Type.Array(Id('Id of a vedlegg.'), { maxItems: 1000, description: 'Every vedlegg once, in order.' }),
});

export const getVedleggOrder = operation({
  ...{ id: 'vedlegg.getOrder', tag, method: 'get', path: `${path}/order`, permission: 'papers.read' },
  summary: 'The order of the vedlegg of a paper',
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The vedlegg, in order.' },
  errors: refusedPaper,
});

export const orderVedlegg = operation({
  ...{ id: 'vedlegg.order', tag, method: 'put', path: `${path}/order`, permission: 'papers.write' },
  summary: 'Put the vedlegg of a paper in an order',
  description: 'References in texts follow: they name the key, never the number.',
  ifMatch: 'content',
  body: OrderResponse,
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The new order.' },
  errors: [...refusedPaper, ...refusedWrite, 'vedlegg.notAllVedlegg'],
});

export const getVedlegg = operation({
  ...{ id: 'vedlegg.get', tag, method: 'get', path: 'vedlegg/:vedleggId', permission: 'papers.read' },
  summary: 'A vedlegg',
  success: vedlegg,
  errors: refusedOne,
});

export const changeVedlegg = operation({
  ...{ id: 'vedlegg.change', tag, method: 'patch', path: 'vedlegg/:vedleggId', permission: 'papers.write' },
  summary: 'Change title, kind, status, source or date',
  ifMatch: 'required',
  body: VedleggChange,
  success: vedlegg,
  errors: [...refusedOne, ...refusedWrite],
});

export const replaceVedlegg = operation({
  ...{
    id: 'vedlegg.replace',
    tag,
    method: 'put',
    path: 'vedlegg/:vedleggId/content',
    permission: 'papers.write',
  },
  summary: 'Put new content in the place of the old',
  description: 'Key, number and references stay.',
  ifMatch: 'required',
  body: VedleggReplacement,
  stream: replacement,
  success: added,
  errors: [...refusedOne, ...refusedWrite, ...refusedContent, 'database.referenced'],
});

export const fetchVedlegg = operation({
  ...{
    id: 'vedlegg.fetch',
    tag,
    method: 'get',
    path: 'vedlegg/:vedleggId/content',
    permission: 'papers.read',
  },
  summary: 'The file of a vedlegg',
  description:
    'A PDF that is exempted from the public comes as a copy with the name of the reader and the moment on every page.',
  success: { status: 200, mediaType: '*/*', description: 'The bytes, under the type told by their content.' },
  errors: [
    ...refusedOne,
    ...([
      'vedlegg.hasNoFile',
      'file.missing',
      'file.damaged',
      'document.failed',
      'document.tooBusy',
    ] as const),
  ],
});

export const removeVedlegg = operation({
  ...{ id: 'vedlegg.remove', tag, method: 'delete', path: 'vedlegg/:vedleggId', permission: 'papers.write' },
  summary: 'Take a vedlegg away',
  description: 'Those after it count down.',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: [...refusedOne, ...refusedWrite, 'vedlegg.referenced'],
});
