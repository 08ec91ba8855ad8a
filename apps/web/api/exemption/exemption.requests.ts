import { Type, type Static } from 'typebox';
import { type Exemption, exemptKinds, exemptScopes } from '#domain/exemption';
import { shieldReaders } from '#domain/meetings';
import type { ListedExemption, ListedExemptions, ListedRead } from '#domain/publication';
import { operation } from '../contract/operation.js';
import {
  DateText,
  Id,
  Instant,
  Line,
  OrNull,
  Part,
  Shape,
  TextOrNothing,
  Version,
} from '../contract/schema.js';
import { refusedContent, replacement } from '../saksframlegg/vedlegg-bodies.js';

const tag = 'exemptions';
const permission = 'exemptions.write';
const path = 'exemptions';
const one = `${path}/:exemptionId`;
export const decision = {
  legalBasis: Line('Printed short form, "offl. § 14 første ledd".', 200),
  reason: Line('Why; only those who decide see it.', 2000),
  readers: Type.Array(Type.Enum([...shieldReaders]), {
    ...{ uniqueItems: true, maxItems: 5 },
    description: 'Roles that read it besides the secretariat; the public never does.',
  }),
  shieldedTitle: TextOrNothing('Title that others see; empty when the title is open. Of documents.', 500),
  enhancedAccess: Type.Boolean({ description: 'Whether meirinnsyn was considered.' }),
  enhancedAccessNote: TextOrNothing('What came of considering it.', 2000),
  reviewOn: OrNull(DateText('When it is to be looked at again.')),
};

const stored = {
  id: Id('Id of the exemption.'),
  key: Type.String({ description: 'Marks in texts name it: `<span data-exempt="key">`.' }),
  scope: Type.Enum([...exemptScopes]),
  document: Part({ kind: Type.Enum([...exemptKinds]), id: Id('Id of the document.') }),
  ...decision,
  decidedAt: Instant('When it was decided.'),
  decidedById: OrNull(Id('Who decided; null for the program itself.')),
  hasRedacted: Type.Boolean({ description: 'Of a vedlegg: whether a redacted version stands in its place.' }),
  liftedAt: OrNull(Instant('When it was taken back; null while it holds.')),
  version: Version,
};

export const ExemptionResponse = Shape('Exemption', stored);
const success = { body: ExemptionResponse, etag: 'version', description: 'The exemption.' } as const;
const refused = ['exemption.invalid', 'exemption.forbidden'] as const;
const held = ['exemption.notFound', 'exemption.lifted', 'exemption.forbidden'] as const;

const listed = {
  items: Type.Array(
    Part({
      ...stored,
      isMarked: Type.Boolean({ description: 'Of passages: whether one of the texts carries the mark.' }),
      isDue: Type.Boolean({ description: 'The day it was to be looked at again has come.' }),
    }),
  ),
  reads: Type.Array(
    Part({
      document: Part({ kind: Type.Enum([...exemptKinds]), id: Id('Id of the document.') }),
      readerId: Id('Who read it.'),
      reader: Type.String({ description: 'Their name.' }),
      role: Type.String({ description: 'As what they read it.' }),
      readAt: Instant('When.'),
    }),
  ),
};
const order = 'In the order it was decided; reads the latest first, at most 200 a kind.';

export const listExemptions = operation({
  ...{ id: 'exemptions.list', tag, method: 'get', path: 'meetings/:meeting/exemptions', permission },
  summary: 'What is exempted from the public in a meeting, and who has read it',
  success: { status: 200, description: order, body: Shape('MeetingExemptions', listed) },
  errors: ['meeting.notFound', 'meeting.notReadable', 'exemption.forbidden'],
});

export const listLetterExemptions = operation({
  ...{ id: 'exemptions.listLetters', tag, method: 'get', path: `${path}/letters`, permission },
  summary: 'What is exempted from the public in letters, and who has read it',
  description: 'In all letters of the council: one that belongs to no meeting is in no other list.',
  success: { status: 200, description: order, body: Shape('LetterExemptions', listed) },
  errors: ['exemption.forbidden'],
});

export const makeExemption = operation({
  ...{ id: 'exemptions.make', tag, method: 'post', path, permission },
  summary: 'Exempt a document, or make the key that passages of it are then marked with',
  body: Shape('NewExemption', {
    document: Part({ kind: Type.Enum([...exemptKinds]), id: Id('Id of the document.') }),
    scope: Type.Enum([...exemptScopes]),
    ...decision,
  }),
  success: { ...success, status: 201 },
  errors: [...refused, 'exemption.ownerNotFound', 'exemption.exists'],
});

export const changeExemption = operation({
  ...{ id: 'exemptions.change', tag, method: 'put', path: one, permission },
  summary: 'Decide anew why, for whom or until when',
  ifMatch: 'required',
  body: Shape('ExemptionDecision', decision),
  success: { ...success, status: 200 },
  errors: [...refused, 'exemption.notFound', 'exemption.lifted'],
});

export const liftExemption = operation({
  ...{ id: 'exemptions.lift', tag, method: 'delete', path: one, permission },
  summary: 'Take an exemption back',
  description: 'From then on everybody reads it who may read the document. The decision stays in the list.',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken back.' },
  errors: held,
});

export const putRedacted = operation({
  ...{ id: 'exemptions.putRedacted', tag, method: 'put', path: `${one}/redacted`, permission },
  summary: 'Put a redacted version of a vedlegg in its place for those who may not read the whole',
  description: 'A PDF. It goes through the same gate as any other file.',
  ifMatch: 'required',
  stream: replacement,
  success: { ...success, status: 200 },
  errors: [
    ...held,
    ...refusedContent,
    'exemption.redactedVedlegg',
    'exemption.redactedNotPdf',
    'exemption.redactedSame',
  ],
});

export const removeRedacted = operation({
  ...{ id: 'exemptions.removeRedacted', tag, method: 'delete', path: `${one}/redacted`, permission },
  summary: 'Take the redacted version away',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken away.' },
  errors: [...held, 'exemption.redactedVedlegg', 'exemption.redactedMissing'],
});

/** An exemption as the API tells it. */
export function exemptionAnswer(row: Readonly<Exemption>): Static<typeof ExemptionResponse> {
  const { id, key, scope, ownerKind, ownerId, legalBasis, reason, readers, shieldedTitle, version } = row;
  const { enhancedAccess, enhancedAccessNote, reviewOn, decidedById } = row;
  return {
    ...{ id, key, scope, document: { kind: ownerKind, id: ownerId }, legalBasis, reason, readers },
    ...{ shieldedTitle: shieldedTitle ?? '', enhancedAccess, enhancedAccessNote, reviewOn, decidedById },
    hasRedacted: row.redactedFileId !== null,
    ...{ decidedAt: row.decidedAt.toISOString(), liftedAt: row.liftedAt?.toISOString() ?? null, version },
  };
}

/** A list of exemptions as the API tells it. */
export const listAnswer = ({ exemptions, reads }: ListedExemptions) => ({
  items: exemptions.map(listedAnswer),
  reads: reads.map(readAnswer),
});

const listedAnswer = (row: ListedExemption) => ({
  ...exemptionAnswer(row),
  ...{ isMarked: row.isMarked, isDue: row.isDue },
});

const readAnswer = ({ ownerKind, ownerId, readerId, reader, readerRole, readAt }: ListedRead) => ({
  document: { kind: ownerKind, id: ownerId },
  ...{ readerId, reader, role: readerRole, readAt: readAt.toISOString() },
});
