import type { Actor } from '#kernel/actor';
import type { BallotOption } from './ballot-option.entity.js';
import type { BallotVoter } from './ballot-voter.entity.js';
import type { Ballot } from './ballot.entity.js';
import { type Choice, choicesOf } from './ballot.rules.js';
import { termsOf } from './ballot-terms.rules.js';
import type { Exclusion } from './voters.rules.js';

/** A text that is voted on, with its proposer. */
export interface BallotOptionView {
  readonly place: number;
  readonly alternativeId: string | null;
  readonly proposerId: string | null;
  readonly proposerName: string | null;
  readonly paragraphs: readonly string[];
}

/** Somebody in the list of voters. */
export interface BallotVoterView {
  readonly personId: string;
  readonly name: string;
  readonly attendsFor: string | null;
  readonly attendsForName: string | null;
  readonly why: Exclusion | null;
  readonly hasVoted: boolean;
  /** In a ballot by name, once it is counted or to whom it belongs; null otherwise. */
  readonly choice: Choice | null;
}

/** A ballot as a reader may see it. */
export interface BallotView extends Readonly<Ballot> {
  readonly chairName: string | null;
  /** What can be chosen, in order. */
  readonly choices: readonly Choice[];
  readonly options: readonly BallotOptionView[];
  readonly voters: readonly BallotVoterView[];
  /** How many of those who may vote have voted. */
  readonly votedCount: number;
  /** The reader's own place in it; null when they are not in the list. */
  readonly own: BallotVoterView | null;
}

/** What belongs to a ballot. */
export interface BallotParts {
  readonly options: readonly BallotOption[];
  readonly voters: readonly BallotVoter[];
  readonly nameOf: (id: string | null) => string | null;
  readonly actor: Actor;
}

/**
 * A ballot for a reader. While it is open nobody sees what others have voted, but for the secretariat that enters
 * votes by name; of a cancelled one nothing is told.
 */
export function ballotView(ballot: Ballot, { options, voters, nameOf, actor }: BallotParts): BallotView {
  const keeps = actor.role === 'secretariat' || actor.role === 'system';
  const told = ballot.state === 'closed' || (keeps && ballot.state === 'open');
  const listed = voters.map((voter): BallotVoterView => ({
    ...{ personId: voter.personId, name: nameOf(voter.personId) ?? '', attendsFor: voter.attendsFor },
    ...{ attendsForName: nameOf(voter.attendsFor), why: voter.excluded, hasVoted: voter.hasVoted },
    choice: told || (voter.personId === actor.personId && ballot.state === 'open') ? voter.choice : null,
  }));
  return {
    ...ballot,
    chairName: nameOf(ballot.chairedBy),
    choices: choicesOf(termsOf(ballot, options.length)),
    options: options.map(({ position, alternativeId, proposerId, paragraphs }) => ({
      ...{ place: position, alternativeId, proposerId, proposerName: nameOf(proposerId), paragraphs },
    })),
    voters: listed,
    votedCount: voters.filter((voter) => voter.hasVoted).length,
    own: listed.find(({ personId }) => personId === actor.personId) ?? null,
  };
}
