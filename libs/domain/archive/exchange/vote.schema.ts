import { Type, type Static } from 'typebox';
import { Html, Instant, Key, Line } from './field.schema.js';

const Choice = Type.String({
  pattern: '^(for|against|abstain|[1-9]\\d?)$',
  description: '`for`, `against`, `abstain`; between texts the place of one of them, from 1.',
});
const Count = Type.Integer({ minimum: 0, maximum: 1000 });
const paragraphs = Type.Array(Html('One paragraph (inline elements only).'), { minItems: 1, maxItems: 200 });
const proposer = Type.Optional(Key);

/** A ballot that was counted: what it was over, the rules and the voters as they were when it opened, and how it fell. */
export const BallotEntry = Type.Object(
  {
    kind: Type.Enum(['named', 'counted', 'secret']),
    subject: Type.Enum(['proposal', 'alternative', 'between']),
    question: Line('What was voted on.', 500),
    majority: Type.Enum(['simple', 'ofPresent', 'ofMembers', 'twoThirds']),
    castingVote: Type.Boolean({ description: 'Whoever chaired could decide a tie.' }),
    abstaining: Type.Boolean({ description: 'One could abstain.' }),
    eligible: Count,
    members: Count,
    chairedBy: Type.Optional(Key),
    opened: Instant('When it opened.'),
    closed: Instant('When it was counted.'),
    options: Type.Array(
      Type.Object(
        {
          proposer,
          alternative: Type.Optional(
            Type.Integer({
              minimum: 1,
              description: 'Which of the alternatives of the item; absent for the proposal.',
            }),
          ),
          paragraphs,
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    voters: Type.Array(
      Type.Object(
        {
          person: Key,
          attendsFor: Type.Optional(Key),
          excluded: Type.Optional(
            Type.Enum(['disqualified', 'away', 'notArrived', 'left', 'memberPresent', 'withoutVote']),
          ),
          voted: Type.Boolean(),
          choice: Type.Optional(Choice),
        },
        { additionalProperties: false },
      ),
      { maxItems: 500, description: 'What they chose stands only in a ballot by name.' },
    ),
    tally: Type.Array(Type.Object({ choice: Choice, votes: Count }, { additionalProperties: false }), {
      maxItems: 52,
      description: 'Votes by choice, in the order of the choices; those that nobody made are left out.',
    }),
    result: Type.Enum(['carried', 'carriedByCastingVote', 'lost', 'lostByCastingVote', 'tie']),
    winner: Type.Optional(Type.Integer({ minimum: 1, description: 'Which of the options won.' })),
    chairChoice: Type.Optional(Choice),
  },
  { additionalProperties: false, description: 'A counted ballot.' },
);

/** How a case came to its vedtak: each paragraph, alternatives, ballots. */
export const VotesEntry = Type.Object(
  {
    treatment: Type.Optional(
      Type.Array(
        Type.Object(
          {
            proposed: Type.Optional(Html('As proposed; absent for a new paragraph.')),
            adopted: Type.Optional(Html('As adopted; absent for one that was not.')),
            outcome: Type.Enum([
              ...(['approved', 'noted', 'acknowledged', 'endorsed', 'adopted'] as const),
              ...(['adoptedWithChanges', 'postponed', 'withdrawn', 'none'] as const),
            ]),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 400 },
      ),
    ),
    alternatives: Type.Optional(
      Type.Array(Type.Object({ proposer, paragraphs }, { additionalProperties: false }), {
        ...{ minItems: 1, maxItems: 50, description: 'In the order they are voted on; absent when none.' },
      }),
    ),
    ballots: Type.Optional(
      Type.Array(BallotEntry, {
        ...{ minItems: 1, maxItems: 100, description: 'In the order they were held; absent when none.' },
      }),
    ),
  },
  { additionalProperties: false, minProperties: 1, description: 'How a case came to its vedtak.' },
);

export type BallotEntry = Static<typeof BallotEntry>;
export type VotesEntry = Static<typeof VotesEntry>;
