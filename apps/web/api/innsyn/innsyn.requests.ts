import { Type } from 'typebox';
import { exemptKinds } from '#domain/exemption';
import { innsynChannels, innsynLanguages, innsynOutcomes, innsynStatuses, innsynWays } from '#domain/innsyn';
import { operation } from '../contract/operation.js';
import {
  ClockTime,
  DateText,
  Id,
  Line,
  OrNull,
  Part,
  Query,
  Shape,
  TextOrNothing,
} from '../contract/schema.js';
import { InnsynListResponse, InnsynResponse, RequestedDocumentsResponse } from './innsyn.responses.js';

const tag = 'innsyn';
const permission = 'innsyn.write';
const path = 'innsyn';
const one = `${path}/:innsynId`;
const document = `${one}/documents/:innsynDocumentId`;
const found = ['innsyn.notFound', 'innsyn.forbidden'] as const;
const open = [...found, 'innsyn.wrongState'] as const;
const request = { body: InnsynResponse, etag: 'version', description: 'The request.' } as const;
const changed = { ...request, status: 200 } as const;

const registered = {
  requesterName: TextOrNothing('Empty for somebody who does not say who they are.', 200),
  requesterEmail: TextOrNothing('E-mail address.', 254),
  requesterAddress: TextOrNothing('Lines of an address.', 500),
  received: Part({ date: DateText('When it came.'), time: ClockTime('When it came.') }),
  channel: Type.Enum([...innsynChannels], { description: 'How it came.' }),
  requested: TextOrNothing('What is asked for, in the sender’s words.', 10_000),
  language: Type.Enum([...innsynLanguages], { description: 'Of the answer: the form the sender used.' }),
  due: OrNull(DateText('The last day to answer; null for what the council’s setting proposes.')),
  message: TextOrNothing('Text of the secretariat’s own in the answer.', 5000),
};

export const listInnsyn = operation({
  ...{ id: 'innsyn.list', tag, method: 'get', path, permission },
  summary: 'Requests for access to documents (innsynskrav)',
  query: Query({
    status: Type.Optional(Type.Enum([...innsynStatuses])),
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Words, a name, or a number.' })),
  }),
  success: {
    ...{ status: 200, body: InnsynListResponse },
    description: 'Open ones by deadline, then the others, the latest first; at most 200.',
  },
  errors: ['innsyn.forbidden'],
});

export const searchRequested = operation({
  ...{ id: 'innsyn.searchDocuments', tag, method: 'get', path: 'innsyn-documents', permission },
  summary: 'Documents of the council that a request can be about',
  query: Query({
    search: Type.Optional(
      Type.String({ maxLength: 200, description: 'Words of a title, "14/2/2021", "2/2021".' }),
    ),
  }),
  success: {
    status: 200,
    body: RequestedDocumentsResponse,
    description: 'The newest first: at most 30, and 8 when nothing is searched for.',
  },
  errors: ['innsyn.forbidden'],
});

export const getInnsyn = operation({
  ...{ id: 'innsyn.get', tag, method: 'get', path: one, permission },
  summary: 'A request with its documents, what was decided, and its answers',
  success: changed,
  errors: found,
});

export const registerInnsyn = operation({
  ...{ id: 'innsyn.register', tag, method: 'post', path, permission },
  summary: 'Register a request',
  body: Shape('NewInnsynRequest', registered),
  success: { ...request, status: 201, location: '/api/v1/innsyn/{id}' },
  errors: ['innsyn.invalid', 'innsyn.forbidden', 'innsyn.numberTaken'],
});

export const changeInnsyn = operation({
  ...{ id: 'innsyn.change', tag, method: 'put', path: one, permission },
  summary: 'Change what was registered',
  ifMatch: 'required',
  body: Shape('InnsynRequestChange', registered),
  success: changed,
  errors: [...open, 'innsyn.invalid'],
});

export const addInnsynDocuments = operation({
  ...{ id: 'innsyn.addDocuments', tag, method: 'post', path: `${one}/documents`, permission },
  summary: 'Pick documents that the request is about',
  description: 'One that is there already stays as it is.',
  body: Shape('InnsynDocuments', {
    documents: Type.Array(Part({ kind: Type.Enum([...exemptKinds]), documentId: Id('The document.') }), {
      ...{ minItems: 1, maxItems: 200 },
    }),
  }),
  success: changed,
  errors: [...open, 'innsyn.documentNotFound'],
});

export const removeInnsynDocument = operation({
  ...{ id: 'innsyn.removeDocument', tag, method: 'delete', path: document, permission },
  summary: 'Take a document out again',
  description: 'The version is that of the document.',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken out.' },
  errors: [...open, 'innsyn.documentNotFound'],
});

export const decideInnsyn = operation({
  ...{ id: 'innsyn.decide', tag, method: 'put', path: `${document}/decision`, permission },
  summary: 'Decide what is given of a document',
  description:
    'The version is that of the document. What is refused or given in part needs a legal basis, a reason, and what came of considering meirinnsyn.',
  ifMatch: 'required',
  body: Shape('InnsynDecision', {
    outcome: Type.Enum([...innsynOutcomes]),
    legalBasis: TextOrNothing('Printed short form, "offl. § 14 første ledd".', 300),
    reason: TextOrNothing('Why; not in the letter.', 2000),
    enhancedAccess: Type.Enum(['', 'notGiven', 'duty']),
    enhancedAccessNote: TextOrNothing('What came of considering it.', 2000),
  }),
  success: { status: 200, body: InnsynResponse, description: 'The request.' },
  errors: [...open, 'innsyn.documentNotFound', 'innsyn.decisionInvalid'],
});

export const giveOpenDocuments = operation({
  ...{ id: 'innsyn.giveOpen', tag, method: 'post', path: `${one}/documents/give-open`, permission },
  summary: 'Give the whole of every undecided document that nothing keeps back',
  description: 'Those that are finished, and neither exempted nor shielded; the others stay undecided.',
  success: { status: 200, body: InnsynResponse, description: 'The request.' },
  errors: open,
});

export const answerInnsyn = operation({
  ...{ id: 'innsyn.answer', tag, method: 'post', path: `${one}/answer`, permission },
  summary: 'Note that the answer went',
  description:
    'The letter and what was given are kept as they are now, and nothing of it changes afterwards.',
  ifMatch: 'required',
  body: Shape('InnsynAnswering', {
    answeredOn: DateText('When it went; the date of the letter.'),
    way: Type.Enum([...innsynWays]),
  }),
  success: changed,
  errors: [
    ...([...open, 'innsyn.invalid', 'innsyn.undecided', 'innsyn.changedSince'] as const),
    ...(['innsyn.cannotBeMade', 'document.failed', 'document.tooBusy', 'file.storageFull'] as const),
  ],
});

export const renewInnsyn = operation({
  ...{ id: 'innsyn.renew', tag, method: 'post', path: `${one}/rounds`, permission },
  summary: 'Decide once more, as after a complaint',
  description: 'What was decided and answered before stays.',
  ifMatch: 'required',
  body: Shape('InnsynRound', { because: Line('Why.', 500), due: DateText('The last day to answer.') }),
  success: changed,
  errors: [...open, 'innsyn.whyMissing', 'innsyn.invalid'],
});

export const closeInnsyn = operation({
  ...{ id: 'innsyn.close', tag, method: 'post', path: `${one}/close`, permission },
  summary: 'Close a request that gets no answer',
  ifMatch: 'required',
  body: Shape('InnsynClosing', { because: Line('Why: taken back, registered by mistake.', 500) }),
  success: changed,
  errors: [...open, 'innsyn.whyMissing'],
});

export const reopenInnsyn = operation({
  ...{ id: 'innsyn.reopen', tag, method: 'post', path: `${one}/reopen`, permission },
  summary: 'Open one that was closed',
  ifMatch: 'required',
  success: changed,
  errors: open,
});

const round = Query({
  round: Type.Optional(Type.Integer({ minimum: 1, description: 'The current one when left out.' })),
});
const made = [...found, 'innsyn.nothingMade', 'document.failed', 'document.tooBusy', 'file.missing'] as const;

export const getInnsynLetter = operation({
  ...{ id: 'innsyn.letter', tag, method: 'get', path: `${one}/letter`, permission },
  summary: 'The letter: a draft while something is undecided, kept as it was when it is answered',
  query: round,
  success: { status: 200, mediaType: 'application/pdf', description: 'The letter.' },
  errors: made,
});

export const getInnsynFiles = operation({
  ...{ id: 'innsyn.files', tag, method: 'get', path: `${one}/files`, permission },
  summary: 'The letter and every document that is given, as one file',
  query: round,
  success: { status: 200, mediaType: 'application/zip', description: 'A ZIP archive.' },
  errors: [...made, 'innsyn.cannotBeMade', 'innsyn.changedSince'],
});
