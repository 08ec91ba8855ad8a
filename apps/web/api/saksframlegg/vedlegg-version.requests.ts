import { type Static, Type } from 'typebox';
import { type RemovedVedleggLine, vedleggKinds } from '#domain/saksframlegg';
import { operation } from '../contract/operation.js';
import { describedVedlegg } from './vedlegg.responses.js';
import { refusedWaiting } from './waiting-paper.requests.js';
import { DateText, Id, Instant, OrNull, PageOf, PageQuery, Part, Query, Shape } from '../contract/schema.js';

const tag = 'saksframlegg';
const path = 'vedlegg/:vedleggId/versions';

export const VedleggVersionResponse = Shape('VedleggVersion', {
  ordinal: Type.Integer({ description: 'From 1 for each vedlegg, in the order they were left behind.' }),
  ...describedVedlegg,
  file: OrNull(Part({ name: Type.String(), size: Type.Integer({ description: 'Bytes.' }) })),
  replacedAt: Instant('When it was changed into the next version, or into what stands now.'),
  replacedBy: OrNull(Type.String({ description: 'Whoever changed it.' })),
  reason: OrNull(Type.String({ description: 'Why, in their words.' })),
});

export const listVedleggVersions = operation({
  ...{ id: 'vedleggVersions.list', tag, method: 'get', path, permission: 'papers.write' },
  summary: 'How a vedlegg stood before, first to last',
  description:
    'For the vedlegg of papers, referater and letters. The vedlegg as it stands is not among them; of one that was taken away from a paper, how it was left is the last.',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('VedleggVersionPage', VedleggVersionResponse),
    description: 'The versions.',
  },
  errors: ['vedlegg.notFound', 'saksframlegg.notAllowed'],
});

const RemovedVedleggResponse = Shape('RemovedVedlegg', {
  id: Id('Id that it had; its versions stand below it.'),
  title: Type.String(),
  kind: Type.Enum([...vedleggKinds]),
  source: OrNull(Type.String()),
  date: OrNull(DateText('Date of the paper.')),
  removedAt: Instant('When it was taken away.'),
  removedBy: OrNull(Type.String({ description: 'Whoever took it away.' })),
});

const removedOnes = {
  status: 200,
  description: 'As they were left.',
  body: Shape('RemovedVedleggList', { items: Type.Array(RemovedVedleggResponse) }),
} as const;

export const listRemovedVedlegg = operation({
  ...{ id: 'vedlegg.listRemoved', tag, method: 'get', permission: 'papers.write' },
  path: 'agenda-items/:item/saksframlegg/removed-vedlegg',
  summary: 'The vedlegg that were taken away from a paper, the latest first',
  success: removedOnes,
  errors: [
    ...(['agendaItem.notFound', 'meeting.notReadable', 'saksframlegg.notFound'] as const),
    ...(['saksframlegg.notReadable', 'exemption.notReadable', 'saksframlegg.notAllowed'] as const),
    ...(['saksframlegg.shielded', 'saksframlegg.barred'] as const),
  ],
});

export const listRemovedOfWaiting = operation({
  ...{ id: 'waitingPapers.removedVedlegg', tag, method: 'get', permission: 'papers.write' },
  path: 'waiting-papers/:paperId/removed-vedlegg',
  summary: 'The vedlegg that were taken away from a paper that waits, the latest first',
  success: removedOnes,
  errors: refusedWaiting,
});

export const forgetVedlegg = operation({
  ...{ id: 'vedlegg.forget', tag, method: 'post', path: `${path}/forget`, permission: 'papers.write' },
  summary: 'Let go for good of a vedlegg that was taken away from a paper, with its whole history',
  success: { status: 204, description: 'Gone.' },
  errors: ['vedlegg.notFound', 'saksframlegg.notAllowed'],
});

export const removedAnswer = (row: RemovedVedleggLine): Static<typeof RemovedVedleggResponse> => {
  const { id, title, kind, source, date, removedAt, removedBy } = row;
  return { id, title, kind, source, date, removedAt: removedAt.toISOString(), removedBy };
};

export const fetchVedleggVersion = operation({
  ...{ id: 'vedleggVersions.fetch', tag, method: 'get', path: `${path}/:ordinal/content` },
  permission: 'papers.write',
  summary: 'The file that a vedlegg had before',
  success: { status: 200, mediaType: '*/*', description: 'The bytes, under the type told by their content.' },
  errors: [
    ...(['vedlegg.notFound', 'vedlegg.versionNotFound', 'vedlegg.hasNoFile'] as const),
    ...(['saksframlegg.notAllowed', 'file.missing', 'file.damaged'] as const),
  ],
});
