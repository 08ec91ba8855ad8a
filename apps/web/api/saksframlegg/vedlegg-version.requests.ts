import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { describedVedlegg } from './vedlegg.responses.js';
import { Instant, OrNull, PageOf, PageQuery, Part, Query, Shape } from '../contract/schema.js';

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
    'For the vedlegg of papers, referater and letters. The vedlegg as it stands is not among them.',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('VedleggVersionPage', VedleggVersionResponse),
    description: 'The versions.',
  },
  errors: ['vedlegg.notFound', 'saksframlegg.notAllowed'],
});

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
