import { Type } from 'typebox';
import { caseTypes } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import { Id, Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { SaksframleggStep, writtenFields } from './saksframlegg.requests.js';
import { NewVedlegg, refusedContent, upload } from './vedlegg-bodies.js';
import { OrderResponse } from './vedlegg.requests.js';
import { AddedVedleggResponse } from './vedlegg.responses.js';
import { WaitingPaperLineResponse, WaitingPaperResponse } from './waiting-paper.responses.js';

const tag = 'saksframlegg';
const path = 'waiting-papers/:paperId';
const permission = 'papers.write';
const paper = {
  status: 200,
  body: WaitingPaperResponse,
  etag: 'version',
  description: 'The paper.',
} as const;
/** Why a paper that waits is not there for whoever asks. */
export const refusedWaiting = [
  ...(['saksframlegg.notAllowed', 'saksframlegg.notFound', 'saksframlegg.notWaiting'] as const),
  'saksframlegg.removed',
] as const;

const head = {
  title: Line('What its item will be called.', 500),
  caseTypes: Type.Array(Type.Enum([...caseTypes]), { uniqueItems: true, description: 'Empty = none.' }),
};

const key = Type.Optional(
  Id('A UUID that you choose: the same paper begun twice under it, as when an answer was lost, is one.'),
);

export const listWaitingPapers = operation({
  ...{ id: 'waitingPapers.list', tag, method: 'get', path: 'waiting-papers', permission },
  summary: 'Papers without a meeting, the one changed last first',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('WaitingPaperPage', WaitingPaperLineResponse),
    description: 'The papers.',
  },
  errors: ['saksframlegg.notAllowed'],
});

export const createWaitingPaper = operation({
  ...{ id: 'waitingPapers.create', tag, method: 'post', path: 'waiting-papers', permission },
  summary: 'Begin a paper that waits for a meeting',
  description: 'With the sections of the template for its case types.',
  body: Shape('NewWaitingPaper', { ...head, key }),
  success: { ...paper, status: 201, location: '/api/v1/waiting-papers/{id}' },
  errors: [...refusedWaiting, 'saksframlegg.senderMissing', 'saksframlegg.titleMissing'],
});

export const getWaitingPaper = operation({
  ...{ id: 'waitingPapers.get', tag, method: 'get', path, permission },
  summary: 'What stands in a paper that waits for a meeting',
  success: paper,
  errors: refusedWaiting,
});

export const changeWaitingPaper = operation({
  ...{ id: 'waitingPapers.change', tag, method: 'patch', path, permission },
  summary: 'Write in a paper that waits for a meeting',
  description: 'What is left out stays. Everything is checked before anything is kept.',
  ifMatch: 'required',
  body: Type.Partial(Type.Object({ ...head, ...writtenFields }), {
    ...{ title: 'WaitingPaperChange', additionalProperties: false, minProperties: 1 },
  }),
  success: paper,
  errors: [
    ...refusedWaiting,
    ...(['saksframlegg.textInvalid', 'saksframlegg.locked', 'saksframlegg.titleMissing'] as const),
  ],
});

export const removeWaitingPaper = operation({
  ...{ id: 'waitingPapers.remove', tag, method: 'delete', path, permission },
  summary: 'Take away a paper that waits for a meeting',
  description:
    'It lies among the removed papers, with all that belongs to it, until it is brought back or let go of.',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken away.' },
  errors: [...refusedWaiting, 'saksframlegg.locked', 'saksframlegg.referredTo'],
});

export const stepWaitingPaper = operation({
  ...{ id: 'waitingPapers.step', tag, method: 'post', path: `${path}/step`, permission },
  summary: 'Take a paper that waits on its way from draft to ready',
  description: 'It is sent from the agenda that it comes on. The chair sees it there, when it is ready.',
  ifMatch: 'required',
  body: SaksframleggStep,
  success: paper,
  errors: [
    ...refusedWaiting,
    ...(['saksframlegg.wrongState', 'saksframlegg.noText', 'saksframlegg.placeholderLeft'] as const),
    ...(['saksframlegg.notNumbered', 'saksframlegg.commentMissing'] as const),
  ],
});

export const addWaitingVedlegg = operation({
  ...{ id: 'waitingPapers.addVedlegg', tag, method: 'post', path: `${path}/vedlegg`, permission },
  summary: 'Add a vedlegg to a paper that waits',
  description: 'As for other papers; each vedlegg is changed, replaced and taken away by its own address.',
  body: NewVedlegg,
  stream: upload,
  success: {
    status: 201,
    body: AddedVedleggResponse,
    etag: 'version',
    location: '/api/v1/vedlegg/{id}',
    description: 'The vedlegg, and a warning.',
  },
  errors: [...refusedWaiting, 'saksframlegg.locked', ...refusedContent, 'database.referenced'],
});

export const getWaitingVedleggOrder = operation({
  ...{ id: 'waitingPapers.vedleggOrder', tag, method: 'get', path: `${path}/vedlegg/order`, permission },
  summary: 'The order of the vedlegg of a paper that waits',
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The vedlegg, in order.' },
  errors: refusedWaiting,
});

export const orderWaitingVedlegg = operation({
  ...{ id: 'waitingPapers.orderVedlegg', tag, method: 'put', path: `${path}/vedlegg/order`, permission },
  summary: 'Put the vedlegg of a paper that waits in an order',
  ifMatch: 'content',
  body: OrderResponse,
  success: { status: 200, body: OrderResponse, etag: 'content', description: 'The new order.' },
  errors: [...refusedWaiting, 'saksframlegg.locked', 'vedlegg.notAllVedlegg'],
});
