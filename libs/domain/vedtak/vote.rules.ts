import type { Refusal } from '#kernel/state-machine';

/** How a vote fell, as recorded: unanimous, or counted, or decided by the casting vote of whoever chaired. */
export interface VoteCounts {
  readonly unanimous: boolean;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstained?: number;
  readonly castingVote?: boolean;
}

/** What the council's own rules say about voting (its settings). */
export interface VotingRules {
  /** `simple`: more for than against; `ofPresent`: more than half of those who may vote; `twoThirds` of the votes cast. */
  readonly majority: 'simple' | 'ofPresent' | 'twoThirds';
  /** Whether the vote of whoever chairs decides a tie (dobbeltstemme). */
  readonly castingVote: boolean;
  readonly abstainingAllowed: boolean;
}

/** How a vote ended. */
export type VoteResult = 'unanimous' | 'carried' | 'carriedByCastingVote' | 'tie' | 'lost';

/**
 * Counts a vote after the council's rules.
 * @param eligible how many could vote: present, with the right to vote and not disqualified
 */
export function voteResult(vote: VoteCounts, rules: VotingRules, eligible: number): VoteResult {
  if (vote.unanimous) return 'unanimous';
  const { votesFor = 0, votesAgainst = 0 } = vote;
  if (votesFor === votesAgainst)
    return vote.castingVote && rules.castingVote ? 'carriedByCastingVote' : 'tie';
  return reaches(rules.majority, votesFor, votesAgainst, eligible) ? 'carried' : 'lost';
}

function reaches(
  majority: VotingRules['majority'],
  votesFor: number,
  votesAgainst: number,
  eligible: number,
): boolean {
  switch (majority) {
    case 'simple':
      return votesFor > votesAgainst;
    case 'ofPresent':
      return votesFor * 2 > eligible;
    case 'twoThirds':
      return votesFor * 3 >= (votesFor + votesAgainst) * 2;
  }
}

/**
 * Says what is wrong with a recorded vote for an adopted text; `undefined` means that it carries the vedtak.
 * @param eligible how many could vote; left out when attendance is unknown (then the sum is not checked)
 */
export function voteRefusal(
  vote: VoteCounts,
  rules: VotingRules,
  eligible: number | undefined,
): Refusal | undefined {
  const { votesFor, votesAgainst, abstained = 0 } = vote;
  if (!vote.unanimous && (votesFor === undefined || votesAgainst === undefined))
    return { code: 'vote.countsMissing' };
  if (vote.unanimous && (votesAgainst ?? 0) > 0) return { code: 'vote.unanimousWithAgainst' };
  if (abstained > 0 && !rules.abstainingAllowed) return { code: 'vote.abstainingNotAllowed' };
  const total = (votesFor ?? 0) + (votesAgainst ?? 0) + abstained;
  if (eligible !== undefined && total > eligible)
    return { code: 'vote.moreThanEligible', params: { votes: total, eligible } };
  if (vote.castingVote && !rules.castingVote) return { code: 'vote.castingVoteNotAllowed' };
  const tie = !vote.unanimous && votesFor === votesAgainst;
  if (vote.castingVote && !tie) return { code: 'vote.castingVoteWithoutTie' };
  const result = voteResult(vote, rules, eligible ?? total);
  const counts = { votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 };
  if (result === 'tie') return { code: 'vote.tieUndecided', params: counts };
  if (result === 'lost') return { code: 'vote.noMajority', params: counts };
  return undefined;
}
