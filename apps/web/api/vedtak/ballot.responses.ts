import { Type, type Static } from 'typebox';
import {
  type AlternativeView,
  ballotKinds,
  ballotSubjects,
  type BallotView,
  exclusions,
  type ItemVoters,
  type StatementView,
} from '#domain/vedtak';
import { Html, Id, Instant, OrNull, Part, Shape, Text, Version } from '../contract/schema.js';

/** "for", "against", "abstain", or the place of a text between texts. */
export const ChoiceText = Type.String({
  pattern: '^(for|against|abstain|[1-9]\\d?)$',
  description: '`for`, `against`, `abstain`; between texts the place of one, from 1.',
});

const name = Type.String();
const why = OrNull(
  Type.Enum([...exclusions], { description: 'Why not counted; null for those who may vote.' }),
);
const count = Type.Integer({ minimum: 0 });

export const VotersResponse = Shape('ItemVoters', {
  voters: Type.Array(
    Part({
      ...{
        personId: Id('Who.'),
        name,
        seatId: OrNull(Id('Their seat.')),
        attendsFor: OrNull(Id('The member a vara stands in for.')),
      },
      ...{ counted: Type.Boolean({ description: 'May vote at the moment.' }), why },
    }),
  ),
  quorum: Part({ represented: count, seats: count, required: count, quorate: Type.Boolean() }),
});

export function votersAnswer({ voters, quorum }: ItemVoters): Static<typeof VotersResponse> {
  return {
    voters: voters.map(({ personId, name: called, seatId, attendsFor, counted, why: reason }) => ({
      ...{ personId, name: called, seatId, attendsFor, counted, why: reason },
    })),
    quorum: { ...quorum },
  };
}

export const AlternativeResponse = Shape('Alternative', {
  ...{ id: Id('Its id.'), place: Type.Integer({ minimum: 1, description: 'Place in the order of voting.' }) },
  ...{ proposerId: OrNull(Id('Who proposed it.')), proposerName: OrNull(name) },
  paragraphs: Type.Array(Html('A paragraph, inline author HTML.')),
  version: Version,
});

export const AlternativesResponse = Shape('Alternatives', { alternatives: Type.Array(AlternativeResponse) });

export function alternativeAnswer(view: AlternativeView): Static<typeof AlternativeResponse> {
  const { id, place, proposerId, proposerName, paragraphs, version } = view;
  return { id, place, proposerId, proposerName, paragraphs: [...paragraphs], version };
}

export const BallotResponse = Shape('Ballot', {
  ...{ id: Id('Its id.'), agendaItemId: Id('The item.'), question: Type.String() },
  ...{ kind: Type.Enum([...ballotKinds]), subject: Type.Enum([...ballotSubjects]) },
  state: Type.Enum(['open', 'closed', 'cancelled']),
  majority: Type.Enum(['simple', 'ofPresent', 'ofMembers', 'twoThirds']),
  ...{ castingVote: Type.Boolean(), abstainingAllowed: Type.Boolean(), eligible: count, members: count },
  ...{ openedAt: Instant('When it opened.'), closedAt: OrNull(Instant('When it ended.')) },
  choices: Type.Array(ChoiceText),
  options: Type.Array(
    Part({
      ...{ place: Type.Integer({ minimum: 1 }), alternativeId: OrNull(Id('The alternative it was.')) },
      ...{ proposerId: OrNull(Id('Who proposed it.')), paragraphs: Type.Array(Html('A paragraph.')) },
    }),
  ),
  voters: Type.Array(
    Part({
      ...{ personId: Id('Who.'), name, attendsFor: OrNull(Id('The member a vara stands in for.')), why },
      hasVoted: Type.Boolean(),
      choice: OrNull(ChoiceText),
    }),
    {
      description:
        'As the list was when it opened. Choices by name are told when it is closed, one’s own at once.',
    },
  ),
  tally: OrNull(Type.Record(Type.String(), count, { description: 'Votes by choice, when it is closed.' })),
  result: OrNull(Type.Enum(['carried', 'carriedByCastingVote', 'lost', 'lostByCastingVote', 'tie'])),
  winner: OrNull(Type.Integer({ minimum: 1, description: 'Place of the text that won.' })),
  cancelledBecause: OrNull(Type.String()),
  version: Version,
});

export const BallotsResponse = Shape('Ballots', { ballots: Type.Array(BallotResponse) });

export function ballotAnswer(view: BallotView): Static<typeof BallotResponse> {
  return {
    ...{ id: view.id, agendaItemId: view.agendaItemId, question: view.question, kind: view.kind },
    ...{ subject: view.subject, state: view.state, majority: view.majority, castingVote: view.castingVote },
    ...{ abstainingAllowed: view.abstainingAllowed, eligible: view.eligible, members: view.members },
    ...{ openedAt: view.openedAt.toISOString(), closedAt: view.closedAt?.toISOString() ?? null },
    choices: [...view.choices],
    options: view.options.map(({ place, alternativeId, proposerId, paragraphs }) => ({
      ...{ place, alternativeId, proposerId, paragraphs: [...paragraphs] },
    })),
    voters: view.voters.map(({ personId, name: called, attendsFor, why: reason, hasVoted, choice }) => ({
      ...{ personId, name: called, attendsFor, why: reason, hasVoted, choice },
    })),
    ...{ tally: view.tally && { ...view.tally }, result: view.result, winner: view.winner },
    ...{ cancelledBecause: view.cancelledBecause, version: view.version },
  };
}

export const statementFields = {
  kind: Type.Enum(['statement', 'dissent']),
  text: Text("The member's own words."),
};

export const StatementsResponse = Shape('Statements', {
  statements: Type.Array(
    Part({
      ...{ id: Id('Its id.'), personId: Id('Whose words.'), name },
      ...statementFields,
      mayChange: Type.Boolean(),
    }),
  ),
  isOpen: Type.Boolean({ description: 'Whether more can be entered.' }),
  version: Type.Integer({ minimum: 0, description: 'Of the vedtak they belong to; 0 while there is none.' }),
});

export function statementsAnswer(found: {
  readonly statements: readonly StatementView[];
  readonly isOpen: boolean;
  readonly version: number;
}): Static<typeof StatementsResponse> {
  const { statements, isOpen, version } = found;
  return { statements: statements.map((row) => ({ ...row })), isOpen, version };
}
