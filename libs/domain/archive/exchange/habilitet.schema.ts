import { Type, type Static } from 'typebox';
import { ClockTime, Instant, Key } from './field.schema.js';

const count = Type.Integer({ minimum: 0, maximum: 1000 });

/** What the council ruled about one person in an item. */
export const RulingEntry = Type.Object(
  {
    person: Key,
    outcome: Type.Enum(['able', 'disqualified'], {
      description: 'A person found disqualified also stands in "disqualified", with the legal basis.',
    }),
    decidedBy: Type.Enum(['others', 'allPresent'], {
      description: 'The others, or all present when the others were not enough to decide.',
    }),
    deciders: Type.Array(Key, { uniqueItems: true, description: 'Who took part in the ruling.' }),
    votes: Type.Optional(
      Type.Object(
        { for: count, against: count, abstained: count },
        {
          additionalProperties: false,
          description: 'Votes for "disqualified", against it, and blank; absent when it was unanimous.',
        },
      ),
    ),
    castingVote: Type.Optional(Key),
    from: Type.Optional(ClockTime),
    out: Type.Optional(ClockTime),
    back: Type.Optional(ClockTime),
    audience: Type.Boolean({ description: 'Stayed in the room as audience.' }),
    vara: Type.Optional(Key),
    ruled: Instant('When it was written down.'),
  },
  {
    additionalProperties: false,
    description:
      'A ruling on habilitet: "castingVote" names who decided on a tie, "from" is when it began to hold (absent: the whole item), "vara" who took the seat in the item.',
  },
);

export type RulingEntry = Static<typeof RulingEntry>;
