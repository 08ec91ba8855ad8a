import { type Static, Type } from 'typebox';
import { CalendarDate, Instant, Key, Line } from './field.schema.js';
import { FileEntry } from './vedlegg.schema.js';

/** A document, or marked passages, exempted from the public (unntatt offentlighet). */
export const ExemptionEntry = Type.Object(
  {
    key: Type.String({
      pattern: '^[a-z0-9][a-z0-9-]{2,39}$',
      description: 'Marks in texts name it: `<span data-exempt="key">`.',
    }),
    scope: Type.Enum(['document', 'passage']),
    of: Type.Union([
      Type.Object(
        { paper: Type.Integer({ minimum: 1 }) },
        {
          additionalProperties: false,
          description: 'The paper of an item, by its place in the agenda, from 1.',
        },
      ),
      Type.Object(
        { vedlegg: Key },
        { additionalProperties: false, description: 'A vedlegg of a paper or of the referat in this file.' },
      ),
      Type.Object(
        { referat: Type.Literal(true) },
        { additionalProperties: false, description: 'The referat.' },
      ),
      Type.Object({ letter: Key }, { additionalProperties: false, description: 'A letter in this file.' }),
    ]),
    legalBasis: Line('Printed short form, "offl. § 14 første ledd".', 200),
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    readers: Type.Array(Type.Enum(['chair', 'deputyChair', 'member', 'vara', 'observer']), {
      uniqueItems: true,
      description: 'Roles that read it besides the secretariat.',
    }),
    shieldedTitle: Type.Optional(Line('Title that others see.', 500)),
    enhancedAccess: Type.Boolean({ description: 'Whether meirinnsyn was considered.' }),
    enhancedAccessNote: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
    decidedAt: Instant('When it was decided.'),
    decidedBy: Type.Optional(Key),
    reviewOn: Type.Optional(CalendarDate),
    liftedAt: Type.Optional(Instant('When it was taken back.')),
    liftedBy: Type.Optional(Key),
    redacted: Type.Optional(FileEntry),
  },
  { additionalProperties: false, description: 'Something exempted from the public.' },
);

export type ExemptionEntry = Static<typeof ExemptionEntry>;
