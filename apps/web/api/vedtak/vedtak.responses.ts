import { Type, type Static } from 'typebox';
import { vedtakOutcomes, type VedtakView } from '#domain/vedtak';
import { Html, Id, Instant, Line, OrNull, Part, Shape, Text, Version } from '../contract/schema.js';

const count = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 1000, description }));

/** What is recorded of a decision; written and read in the same shape. */
export const vedtakFields = {
  outcome: Type.Enum([...vedtakOutcomes]),
  paragraphs: Type.Array(Html('An adopted paragraph, inline author HTML.'), { maxItems: 200 }),
  changes: Type.Array(Line('One change made in the meeting, in words.', 2000), {
    ...{
      maxItems: 200,
      description: 'What "med de endringer som kom frem" means; required when the text says so.',
    },
  }),
  treatment: Type.Optional(
    Type.Array(
      Part({
        proposed: OrNull(Html('As proposed; null for a new paragraph.')),
        adopted: OrNull(Html('As adopted; null for one that was not.')),
        outcome: Type.Enum([...vedtakOutcomes]),
      }),
      {
        maxItems: 400,
        description: 'How each paragraph was treated; worked out from the proposal when absent.',
      },
    ),
  ),
  vote: Type.Optional(
    Part({
      unanimous: Type.Boolean(),
      votesFor: count('Votes for.'),
      votesAgainst: count('Votes against.'),
      abstained: count('Who abstained.'),
      castingVote: Type.Optional(Type.Boolean({ description: 'The vote of whoever chaired decided a tie.' })),
    }),
  ),
  statements: Type.Array(
    Part({
      personId: Id('Whose words.'),
      kind: Type.Enum(['statement', 'dissent']),
      text: Text("The member's own words."),
    }),
    { maxItems: 200 },
  ),
};

export const VedtakResponse = Shape('Vedtak', {
  agendaItemId: Id('Its item.'),
  ...vedtakFields,
  state: Type.Enum(['open', 'locked', 'sealed']),
  lockedAt: OrNull(Instant('When it was locked.')),
  reopenedBecause: OrNull(Type.String()),
  version: Version,
});

export function vedtakAnswer(view: VedtakView): Static<typeof VedtakResponse> {
  const {
    agendaItemId,
    outcome,
    paragraphs,
    changes,
    treatment,
    vote,
    statements,
    state,
    lockedAt,
    reopenedBecause,
    version,
  } = view;
  return {
    ...{ agendaItemId, outcome, paragraphs: [...paragraphs], changes: [...changes] },
    ...(treatment ? { treatment: treatment.map((row) => ({ ...row })) } : {}),
    ...(vote ? { vote: { ...vote } } : {}),
    statements: statements.map(({ personId, kind, text }) => ({ personId, kind, text })),
    ...{ state, lockedAt: lockedAt?.toISOString() ?? null, reopenedBecause, version },
  };
}
