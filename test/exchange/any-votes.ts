import fc from 'fast-check';
import type { MeetingFile } from '#domain/archive';
import { anyInline, anyLine, type Draw, maybe, oneOf, some, times } from './any-text.js';

type Item = MeetingFile['items'][number];
type Votes = NonNullable<Item['votes']>;
type Ballot = NonNullable<Votes['ballots']>[number];

/** How an item came to its vedtak, with anything that can be in it. */
export function anyVotes(draw: Draw, people: readonly string[], vedtak: Item['vedtak']): Votes {
  const alternatives = times(draw, 0, 2, () => ({
    ...maybe(draw, 'proposer', () => oneOf(draw, ...people)),
    paragraphs: times(draw, 1, 2, () => anyInline(draw)),
  }));
  const adopted = (vedtak?.paragraphs ?? []).map((html) => ({
    ...maybe(draw, 'proposed', () => anyInline(draw)),
    adopted: html,
    outcome: oneOf(draw, 'approved' as const, 'adoptedWithChanges' as const),
  }));
  const ballots = times(draw, alternatives.length > 0 ? 0 : 1, 2, () =>
    anyBallot(draw, people, alternatives.length),
  );
  return {
    ...(adopted.length > 0 ? maybe(draw, 'treatment', () => adopted) : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(ballots.length > 0 ? { ballots } : {}),
  };
}

/** A ballot that carried nothing: one that did decides what the vedtak may say. */
function anyBallot(draw: Draw, people: readonly string[], alternatives: number): Ballot {
  const kind = oneOf(draw, 'named', 'counted', 'secret');
  const choices = some(draw, people).map((person) => ({
    ...{ person, ...maybe(draw, 'attendsFor', () => oneOf(draw, ...people)) },
    choice: oneOf(draw, 'for', 'against', 'abstain', 'away'),
  }));
  const count = (choice: string) => choices.filter((voter) => voter.choice === choice).length;
  const tally = ['for', 'against', 'abstain'].map((choice) => ({ choice, votes: count(choice) }));
  const isTie = count('for') === count('against');
  return {
    ...{ kind, subject: oneOf(draw, 'proposal', 'alternative'), question: anyLine(draw) },
    ...{
      majority: oneOf(draw, 'simple', 'ofPresent', 'ofMembers', 'twoThirds'),
      castingVote: draw(fc.boolean),
    },
    ...{ abstaining: true, eligible: choices.length, members: people.length },
    ...maybe(draw, 'chairedBy', () => oneOf(draw, ...people)),
    ...{ opened: '2021-02-26T10:00:00+01:00', closed: '2021-02-26T10:04:30.5+01:00' },
    options: [
      {
        ...maybe(draw, 'proposer', () => oneOf(draw, ...people)),
        ...(alternatives > 0 ? maybe(draw, 'alternative', () => alternatives) : {}),
        paragraphs: times(draw, 1, 2, () => anyInline(draw)),
      },
    ],
    voters: choices.map(({ choice, ...voter }) => ({
      ...voter,
      ...(choice === 'away' ? { excluded: oneOf(draw, 'away', 'disqualified', 'left') } : {}),
      voted: choice !== 'away' && kind !== 'counted',
      ...(choice !== 'away' && kind === 'named' ? { choice } : {}),
    })),
    tally: tally.filter(({ votes }) => votes > 0),
    result: isTie ? 'tie' : 'lost',
    ...maybe(draw, 'chairChoice', () => oneOf(draw, 'for', 'against')),
  };
}
