import type { Refusal } from '#kernel/state-machine';

/** How a vote fell, as recorded: unanimous, or counted, or decided by the casting vote of whoever chaired. */
export interface VoteCounts {
  readonly unanimous: boolean;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstained?: number;
  readonly castingVote?: boolean;
}

/**
 * Which majority carries a text. `simple`: more for than against; `ofPresent`: more than half of those who may vote;
 * `ofMembers`: more than half of all filled seats; `twoThirds`: of the votes cast.
 */
export type MajorityRule = 'simple' | 'ofPresent' | 'ofMembers' | 'twoThirds';

/** What the council's own rules say about voting (its settings). */
export interface VotingRules {
  readonly majority: MajorityRule;
  /** Whether the vote of whoever chairs decides a tie (dobbeltstemme). */
  readonly castingVote: boolean;
  readonly abstainingAllowed: boolean;
}

/** How a vote ended. */
export type VoteResult = 'unanimous' | 'carried' | 'carriedByCastingVote' | 'tie' | 'lost';

/** The numbers that a majority is measured against. */
export interface VoteBase {
  /** How many could vote: present, with the right to vote and not disqualified. */
  readonly eligible: number;
  /** How many seats are filled. */
  readonly members: number;
}

/**
 * Counts a vote after the council's rules. A casting vote is one vote more: it must reach the majority with the
 * others, so it never carries where two thirds are asked for.
 * @param base the numbers to measure against; a number alone stands for both
 */
export function voteResult(vote: VoteCounts, rules: VotingRules, base: VoteBase | number): VoteResult {
  if (vote.unanimous) return 'unanimous';
  const { votesFor = 0, votesAgainst = 0 } = vote;
  const measure = typeof base === 'number' ? { eligible: base, members: base } : base;
  if (votesFor !== votesAgainst || !isDecidedByOne(rules.majority))
    return reachesMajority(rules.majority, votesFor, votesAgainst, measure) ? 'carried' : 'lost';
  if (!vote.castingVote || !rules.castingVote) return 'tie';
  return reachesMajority(rules.majority, votesFor + 1, votesAgainst, measure)
    ? 'carriedByCastingVote'
    : 'lost';
}

/** Whether one vote more or less is what a tie hangs on: where more is asked for, equal votes have lost. */
export function isDecidedByOne(majority: MajorityRule): boolean {
  return majority === 'simple' || majority === 'ofPresent';
}

/** Whether so many votes for, against so many, carry. */
export function reachesMajority(
  majority: MajorityRule,
  votesFor: number,
  votesAgainst: number,
  { eligible, members }: VoteBase,
): boolean {
  switch (majority) {
    case 'simple':
      return votesFor > votesAgainst;
    case 'ofPresent':
      return votesFor * 2 > eligible;
    case 'ofMembers':
      return votesFor * 2 > members;
    case 'twoThirds':
      return votesFor > 0 && votesFor * 3 >= (votesFor + votesAgainst) * 2;
  }
}

/**
 * Says what is wrong with a recorded vote for an adopted text; `undefined` means that it carries the vedtak.
 * @param eligible how many could vote; left out when attendance is unknown (then the sum is not checked)
 * @param members how many seats are filled; left out when unknown (then a majority of them is not checked)
 */
export function voteRefusal(
  vote: VoteCounts,
  rules: VotingRules,
  eligible: number | undefined,
  members?: number,
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
  const result = voteResult(vote, rules, { eligible: eligible ?? total, members: members ?? 0 });
  const counts = { votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 };
  if (result === 'tie') return { code: 'vote.tieUndecided', params: counts };
  if (result === 'lost') return { code: 'vote.noMajority', params: counts };
  return undefined;
}
