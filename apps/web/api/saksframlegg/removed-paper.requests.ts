import { type Static, Type } from 'typebox';
import { caseTypes } from '#domain/meetings';
import type { RemovedPaper } from '#domain/saksframlegg';
import { operation } from '../contract/operation.js';
import { Id, Instant, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { WaitingPaperResponse } from './waiting-paper.responses.js';

const tag = 'saksframlegg';
const path = 'removed-papers/:paperId';
const permission = 'papers.write';
const refused = ['saksframlegg.notAllowed', 'saksframlegg.notFound'] as const;

const RemovedPaperResponse = Shape('RemovedPaper', {
  id: Id('Id of the paper.'),
  title: Type.String({ description: 'What its item would have been called.' }),
  caseTypes: Type.Array(Type.Enum([...caseTypes]), { description: 'Of that item. Empty = none.' }),
  removedAt: Instant('When it was taken away.'),
  removedBy: OrNull(Type.String({ description: 'Whoever took it away.' })),
  vedlegg: Type.Integer({ description: 'How many vedlegg it has.' }),
  version: Type.Integer({ description: 'Counts its changes; the ETag.' }),
});

export const listRemovedPapers = operation({
  ...{ id: 'removedPapers.list', tag, method: 'get', path: 'removed-papers', permission },
  summary: 'Papers that were taken away while they waited for a meeting, the latest first',
  query: Query(PageQuery),
  success: {
    ...{ status: 200, description: 'The papers.' },
    body: PageOf('RemovedPaperPage', RemovedPaperResponse),
  },
  errors: ['saksframlegg.notAllowed'],
});

export const getRemovedPaper = operation({
  ...{ id: 'removedPapers.get', tag, method: 'get', path, permission },
  summary: 'A paper that was taken away',
  success: { status: 200, body: RemovedPaperResponse, etag: 'version', description: 'The paper.' },
  errors: refused,
});

export const restorePaper = operation({
  ...{ id: 'removedPapers.restore', tag, method: 'post', path: `${path}/restore`, permission },
  summary: 'Bring a paper back among those that wait, as it was',
  ifMatch: 'required',
  success: { status: 200, body: WaitingPaperResponse, etag: 'version', description: 'The paper.' },
  errors: refused,
});

export const forgetPaper = operation({
  ...{ id: 'removedPapers.forget', tag, method: 'delete', path, permission },
  summary: 'Let go for good of a paper that was taken away, with its text, versions and vedlegg',
  ifMatch: 'required',
  success: { status: 204, description: 'Gone.' },
  errors: refused,
});

/** A paper that was taken away, as the API tells it. */
export function removedPaperAnswer(paper: RemovedPaper): Static<typeof RemovedPaperResponse> {
  const { id, title, caseTypes: chosen, removedAt, removedBy, vedlegg, version } = paper;
  return {
    ...{ id, title, caseTypes: [...chosen], removedAt: removedAt.toISOString() },
    ...{ removedBy, vedlegg, version },
  };
}
