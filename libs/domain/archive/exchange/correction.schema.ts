import { type Static, Type } from 'typebox';
import { CaseNumberText, Instant, Key } from './field.schema.js';

const words = {
  section: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'The part of the referat it is about, "referat-sak-6-1-2021/account".',
  }),
  place: Type.String({ maxLength: 1000, description: 'The same as people say it; empty for the whole.' }),
  was: Type.String({ maxLength: 2000, description: 'The words that stood; empty when something was added.' }),
  becomes: Type.String({ minLength: 1, maxLength: 2000, description: 'The words that hold.' }),
  inText: Type.Boolean({ description: 'Put into the text before it was locked; else printed beside it.' }),
  proposedAt: Instant('When it was proposed.'),
  proposedBy: Type.Optional(Key),
};
const decided = { decidedAt: Instant('When it was settled.'), decidedBy: Type.Optional(Key) };
const reason = Type.String({ minLength: 1, maxLength: 2000, description: 'Why it is an obvious error.' });

/** Words of a referat that were corrected: when the council approved it, or afterwards with the chair's consent. */
export const CorrectionEntry = Type.Union([
  Type.Object(
    { kind: Type.Literal('approval'), approvedIn: CaseNumberText, ...words, ...decided },
    { additionalProperties: false, description: 'Made by the council as it approved the referat.' },
  ),
  Type.Object(
    { kind: Type.Literal('afterwards'), status: Type.Literal('proposed'), reason, ...words },
    { additionalProperties: false, description: 'Waits for the chair.' },
  ),
  Type.Object(
    {
      ...{ kind: Type.Literal('afterwards'), status: Type.Enum(['approved', 'declined']), reason, ...words },
      ...{ ...decided, answer: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })) },
    },
    { additionalProperties: false, description: 'Settled by the chair.' },
  ),
]);

export type CorrectionEntry = Static<typeof CorrectionEntry>;
