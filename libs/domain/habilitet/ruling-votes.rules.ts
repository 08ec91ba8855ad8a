import type { Fault } from '#kernel/domain-error';
import type { RulingOutcome } from './ruling-outcome.rules.js';

/** Votes for "disqualified", against it, and blank. */
export interface RulingVotes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** What the council's voting rules say about a ruling. */
export interface RulingVoting {
  readonly deciders: number;
  readonly abstainingAllowed: boolean;
  /** Somebody who takes part may decide on a tie. */
  readonly castingVote: boolean;
}

export function isTie(votes: RulingVotes | null): boolean {
  return votes !== null && votes.for === votes.against;
}

/**
 * What cannot be so in the votes of a ruling. The question voted on is whether the member is disqualified: on a tie the
 * one who chairs decides where the council has a casting vote, and without one the proposal has no majority and falls.
 */
export function voteFaults(outcome: RulingOutcome, votes: RulingVotes, voting: RulingVoting): Fault[] {
  const { deciders, abstainingAllowed, castingVote } = voting;
  const at = (code: string, params?: Fault['params']) => [
    { path: '/votes', code, ...(params && { params }) },
  ];
  const numbers = [votes.for, votes.against, votes.abstained];
  if (!numbers.every((count) => Number.isInteger(count) && count >= 0))
    return at('habilitet.votesNotNumbers');
  const cast = numbers.reduce((sum, count) => sum + count, 0);
  if (cast !== deciders) return at('habilitet.votesDoNotAddUp', { cast, deciders });
  if (votes.abstained > 0 && !abstainingAllowed) return at('habilitet.abstainingNotAllowed');
  if (isTie(votes)) return outcome === 'able' || castingVote ? [] : at('habilitet.tieFalls');
  const isDisqualified = votes.for > votes.against;
  return isDisqualified === (outcome === 'disqualified') ? [] : at('habilitet.votesContradict');
}
