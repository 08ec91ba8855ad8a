import { type Static, Type } from 'typebox';
import { Instant, Key } from './field.schema.js';

const Count = Type.Integer({ minimum: 0, maximum: 1000 });

const asked = {
  deadline: Instant('Until when answers were taken.'),
  opened: Instant('When the council was asked.'),
  reminded: Type.Optional(Instant('When those who had not answered were reminded.')),
  asked: Count,
};

const answers = Type.Array(
  Type.Object(
    {
      person: Key,
      seat: Key,
      said: Type.Optional(
        Type.Object(
          {
            answer: Type.Enum(['agree', 'disagree', 'meeting']),
            at: Instant('When.'),
            comment: Type.Optional(Type.String({ minLength: 1, maxLength: 20_000 })),
          },
          { additionalProperties: false, description: 'What the person answered last.' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 500, description: 'Who was asked, in the order of the seats.' },
);

const closed = Instant('When it ended.');

/** How an item was decided in writing (skriftlig behandling): by when, who answered what, and how it ended. */
export const WrittenEntry = Type.Union([
  Type.Object(
    { state: Type.Literal('open'), ...asked, answers },
    { additionalProperties: false, description: 'Answers are still taken.' },
  ),
  Type.Object(
    {
      ...{ state: Type.Literal('closed'), ...asked, closed },
      result: Type.Enum(['carried', 'lost', 'tie', 'notQuorate']),
      ...{ agreed: Count, disagreed: Count, wantedMeeting: Count, answers },
    },
    { additionalProperties: false, description: 'Counted at the deadline.' },
  ),
  Type.Object(
    { state: Type.Literal('stopped'), ...asked, closed, answers },
    { additionalProperties: false, description: 'A member wanted a meeting.' },
  ),
  Type.Object(
    {
      ...{ state: Type.Literal('withdrawn'), ...asked, closed },
      ...{ because: Type.String({ minLength: 1, maxLength: 20_000 }), answers },
    },
    { additionalProperties: false, description: 'Withdrawn by the secretariat, with the reason.' },
  ),
]);

export type WrittenEntry = Static<typeof WrittenEntry>;
