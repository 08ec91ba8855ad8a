import { operation } from '../contract/operation.js';
import { PageOf, PageQuery, Query } from '../contract/schema.js';
import { ComparedWith, NewPaperVersion } from './paper-version.requests.js';
import {
  PaperChangesResponse,
  PaperVersionLineResponse,
  PaperVersionResponse,
} from './paper-version.responses.js';
import { refusedWaiting } from './waiting-paper.requests.js';
import { WaitingPaperResponse } from './waiting-paper.responses.js';

const tag = 'saksframlegg';
const path = 'waiting-papers/:paperId/versions';
const permission = 'papers.write';

export const listWaitingVersions = operation({
  ...{ id: 'waitingPaperVersions.list', tag, method: 'get', path, permission },
  summary: 'The history of a paper that waits, first to last',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('WaitingPaperVersionPage', PaperVersionLineResponse),
    description: 'The versions.',
  },
  errors: refusedWaiting,
});

export const keepWaitingVersion = operation({
  ...{ id: 'waitingPaperVersions.keep', tag, method: 'post', path, permission },
  summary: 'Keep what a paper that waits says now, under a name',
  body: NewPaperVersion,
  success: { status: 201, body: PaperVersionResponse, description: 'The version.' },
  errors: [...refusedWaiting, 'paperVersion.nameMissing', 'paperVersion.tooMany'],
});

export const getWaitingVersion = operation({
  ...{ id: 'waitingPaperVersions.get', tag, method: 'get', path: `${path}/:ordinal`, permission },
  summary: 'What a paper that waits said in one of its versions',
  success: { status: 200, body: PaperVersionResponse, description: 'The version.' },
  errors: [...refusedWaiting, 'paperVersion.notFound'],
});

export const compareWaitingVersions = operation({
  ...{ id: 'waitingPaperVersions.compare', tag, method: 'get', path: `${path}/:ordinal/changes`, permission },
  summary: 'What changed in a paper that waits since one of its versions, word by word',
  query: ComparedWith,
  success: { status: 200, body: PaperChangesResponse, description: 'What changed.' },
  errors: [...refusedWaiting, 'paperVersion.notFound'],
});

export const restoreWaitingVersion = operation({
  ...{
    id: 'waitingPaperVersions.restore',
    tag,
    method: 'post',
    path: `${path}/:ordinal/restore`,
    permission,
  },
  summary: 'Bring the text and the proposal of a version of a paper that waits back',
  description: 'What stood there is kept as a version first. Vedlegg stay as they are.',
  ifMatch: 'required',
  success: { status: 200, body: WaitingPaperResponse, etag: 'version', description: 'The paper.' },
  errors: [
    ...refusedWaiting,
    ...(['paperVersion.notFound', 'saksframlegg.locked', 'saksframlegg.textInvalid'] as const),
  ],
});
