import { Type } from 'typebox';
import { longestPassage, type MarkedDocument } from '#domain/publication';
import { operation } from '../contract/operation.js';
import { Html, Id, OrNull, Part, Shape, Text, Version } from '../contract/schema.js';
import { decision, ExemptionResponse } from './exemption.requests.js';

const tag = 'exemptions';
const permission = 'exemptions.write';
const path = 'exemptions/passages/:exemptKind/:documentId';
const found = [
  ...['exemption.forbidden', 'passage.noTexts', 'saksframlegg.notFound'],
  ...['referat.notFound', 'letter.notFound'],
] as const;

export const listPassages = operation({
  ...{ id: 'exemptions.passages', tag, method: 'get', path, permission },
  summary: 'The texts of a document as they are written, and the passages marked in them as exempted',
  success: {
    ...{ status: 200, description: 'Texts in the order of the document.' },
    body: Shape('MarkedDocument', {
      texts: Type.Array(
        Part({
          place: Type.String({ description: 'Names the text within its document.' }),
          kind: Type.String({
            description: 'Kind of section, `account` in a referat, `letter` in a letter.',
          }),
          heading: OrNull(Type.String({ description: 'Its own heading, if it has one.' })),
          html: Html('The text with its marks.'),
        }),
      ),
      passages: Type.Array(
        Part({
          key: Type.String({ description: 'What the marks name.' }),
          words: Type.String({
            description:
              'The words; several places are parted by an ellipsis. Of a picture its alternate text and caption.',
          }),
          isPicture: Type.Boolean({ description: 'Whether it is a picture.' }),
          openIn: Type.Array(Type.Enum(['text', 'proposal', 'vedlegg']), {
            description:
              'Where the words stand open in the document all the same: in its texts, in the proposal, in the title of a vedlegg. Only texts carry marks.',
          }),
          exemptionId: OrNull(Id('The exemption; null for a mark that nobody knows.')),
          version: OrNull(Version),
        }),
      ),
    }),
  },
  errors: found,
});

export const markPassage = operation({
  ...{ id: 'exemptions.markPassage', tag, method: 'post', path, permission },
  summary: 'Exempt words or a picture of a document, also when it has been sent or approved',
  description:
    'They stay as they are and get a mark; only who may read them changes. A picture goes with its alternate text and caption.',
  body: Shape('NewPassage', {
    place: Type.Optional(
      Type.String({ maxLength: 60, description: 'The text they stand in; needless with `everywhere`.' }),
    ),
    words: Type.Optional(Text('The words as they stand there; white space does not matter.', longestPassage)),
    picture: Type.Optional(
      Type.Integer({
        ...{ minimum: 1, maximum: 10_000 },
        description: 'Instead of words: which of the pictures of the text, from 1.',
      }),
    ),
    occurrence: Type.Optional(
      Type.Integer({
        ...{ minimum: 1, maximum: 1_000_000 },
        description: 'Which of the places where they stand; needed when there are several.',
      }),
    ),
    everywhere: Type.Optional(
      Type.Boolean({ description: 'Wherever they stand in the texts of the document.' }),
    ),
    ...decision,
  }),
  success: { status: 201, body: ExemptionResponse, etag: 'version', description: 'The exemption.' },
  errors: [...found, 'exemption.invalid', 'exemption.ownerNotFound'],
});

export const unmarkPassage = operation({
  ...{ id: 'exemptions.unmarkPassage', tag, method: 'delete', path: `${path}/:passageKey`, permission },
  summary: 'Take the marks of an exemption out of a document',
  description:
    'When no other text carries them either, the exemption is taken back. If-Match is the version of the exemption.',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken out.' },
  errors: [...found, 'passage.notMarked'],
});

export const markedAnswer = ({ texts, passages }: MarkedDocument) => ({
  texts: texts.map(({ place, kind, heading, html }) => ({ place, kind, heading, html })),
  passages: passages.map(({ key, words, isPicture, openIn, exemption }) => ({
    ...{ key, words, isPicture, openIn: [...openIn] },
    exemptionId: exemption?.id ?? null,
    version: exemption?.version ?? null,
  })),
});
