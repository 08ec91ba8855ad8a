import { Type } from 'typebox';
import { vedleggKinds, vedleggStatuses } from '#domain/saksframlegg';
import { operation, type StreamContract } from '../contract/operation.js';
import {
  DateText,
  Html,
  Id,
  Line,
  OrNull,
  PageOf,
  PageQuery,
  Part,
  Query,
  Shape,
} from '../contract/schema.js';
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
  ] as const),
] as const;
const refusedOne = ['vedlegg.notFound', 'saksframlegg.notReadable', 'meeting.notReadable'] as const;
const refusedWrite = ['saksframlegg.notAllowed', 'saksframlegg.locked'] as const;
const refusedContent = [
  ...([
    'vedlegg.textInvalid',
    'vedlegg.keyTaken',
    'storedFile.notAllowed',
    'storedFile.nameMismatch',
  ] as const),
  ...(['file.empty', 'file.tooLarge', 'file.unknownType', 'file.tooComplex', 'file.text.tooLong'] as const),
  ...(['file.pdf.broken', 'file.pdf.noPages', 'file.image.broken', 'file.image.tooLarge'] as const),
  ...(['file.zip.broken', 'file.zip.tooLarge', 'file.storageFull'] as const),
] as const;

const head = {
  title: Line('Title as printed.'),
  kind: Type.Enum([...vedleggKinds]),
  status: Type.Enum([...vedleggStatuses]),
  source: OrNull(Line('Who made it, for papers from outside.')),
  date: OrNull(DateText('Date of the paper.')),
};

/** What a vedlegg is made of when it is not a file. */
const writtenContent = Type.Union(
  [
    Part({ html: Html('Author HTML.') }),
    Part({ letterId: Id('A letter of the council.') }),
    Part({
      referat: Part({
        year: Type.Integer({ minimum: 1900, maximum: 2199 }),
        number: Type.Integer({ minimum: 1, maximum: 99 }),
      }),
    }),
    Part({ activityOverview: Type.Literal(true) }),
  ],
  { description: 'Exactly one of these.' },
);

/** The text fields of an upload; empty ones count as left out. */
export const UploadFields = Shape('UploadFields', {
  title: Line('Title as printed.'),
  kind: Type.Enum([...vedleggKinds]),
  status: Type.Enum([...vedleggStatuses]),
  source: Type.Optional(Line('Who made it.')),
  date: Type.Optional(DateText('Date of the paper.')),
});

const binary = { type: 'string', contentMediaType: 'application/octet-stream', description: 'The file.' };

const upload: StreamContract = {
  mediaType: 'multipart/form-data',
  schema: {
    type: 'object',
    required: ['file', 'title', 'kind', 'status'],
    properties: { ...(JSON.parse(JSON.stringify(UploadFields.properties)) as object), file: binary },
  },
  description: 'One file, told by its content. The size limit is a setting of the program (FILE_LIMIT_MB).',
};

const replacement: StreamContract = {
  mediaType: 'multipart/form-data',
  schema: { type: 'object', required: ['file'], properties: { file: binary } },
  description: upload.description,
};

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
  body: Shape('NewVedlegg', { ...head, content: writtenContent }),
  stream: upload,
  success: { ...added, status: 201, location: '/api/v1/vedlegg/{id}' },
  errors: [...refusedPaper, ...refusedWrite, ...refusedContent, 'database.referenced'],
});

const OrderResponse = Shape('VedleggOrder', {
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
  body: Type.Partial(Type.Object(head), {
    title: 'VedleggChange',
    additionalProperties: false,
    minProperties: 1,
  }),
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
  body: Shape('VedleggReplacement', { content: writtenContent }),
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
  success: { status: 200, mediaType: '*/*', description: 'The bytes, under the type told by their content.' },
  errors: [...refusedOne, 'vedlegg.hasNoFile', 'file.missing', 'file.damaged'],
});

export const removeVedlegg = operation({
  ...{ id: 'vedlegg.remove', tag, method: 'delete', path: 'vedlegg/:vedleggId', permission: 'papers.write' },
  summary: 'Take a vedlegg away',
  description: 'Those after it count down.',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: [...refusedOne, ...refusedWrite, 'vedlegg.referenced'],
});
