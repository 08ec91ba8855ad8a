import { describe, expect, it } from '@jest/globals';
import { voteRefusal, voteResult, type VoteCounts, type VotingRules } from './vote.rules.js';

const simple: VotingRules = { majority: 'simple', castingVote: true, abstainingAllowed: true };
const strict: VotingRules = { majority: 'simple', castingVote: false, abstainingAllowed: false };
const counted = (votesFor: number, votesAgainst: number, rest: Partial<VoteCounts> = {}): VoteCounts => ({
  unanimous: false,
  votesFor,
  votesAgainst,
  ...rest,
});

describe('how a vote ends', () => {
  it.each([
    ['unanimous', { unanimous: true }, simple, 16, 'unanimous'],
    ['more for than against', counted(9, 7), simple, 16, 'carried'],
    ['more against than for', counted(7, 9), simple, 16, 'lost'],
    ['a tie', counted(8, 8), simple, 16, 'tie'],
    ['a tie with casting vote', counted(8, 8, { castingVote: true }), simple, 16, 'carriedByCastingVote'],
    ['a tie where the chair has no casting vote', counted(8, 8, { castingVote: true }), strict, 16, 'tie'],
    ['half of those present', counted(8, 2), { ...simple, majority: 'ofPresent' }, 16, 'lost'],
    ['more than half of those present', counted(9, 2), { ...simple, majority: 'ofPresent' }, 16, 'carried'],
    ['just two thirds', counted(10, 5), { ...simple, majority: 'twoThirds' }, 16, 'carried'],
    ['just under two thirds', counted(9, 5), { ...simple, majority: 'twoThirds' }, 16, 'lost'],
  ] as const)('%s', (_, vote, rules, eligible, expected) => {
    expect(voteResult(vote, rules, eligible)).toBe(expected);
  });
});

describe('what is refused in a vote', () => {
  it.each([
    ['counts that are missing', { unanimous: false }, simple, 'vote.countsMissing'],
    ['one of two counts missing', { unanimous: false, votesFor: 3 }, simple, 'vote.countsMissing'],
    [
      'unanimous with votes against',
      { unanimous: true, votesAgainst: 1 },
      simple,
      'vote.unanimousWithAgainst',
    ],
    [
      'more votes than people who may vote',
      counted(10, 5, { abstained: 2 }),
      simple,
      'vote.moreThanEligible',
    ],
    [
      'abstaining where it is not allowed',
      counted(9, 2, { abstained: 1 }),
      strict,
      'vote.abstainingNotAllowed',
    ],
    ['a tie that nothing decides', counted(8, 8), simple, 'vote.tieUndecided'],
    [
      'a casting vote where there is none',
      counted(8, 8, { castingVote: true }),
      strict,
      'vote.castingVoteNotAllowed',
    ],
    [
      'a casting vote without a tie',
      counted(9, 7, { castingVote: true }),
      simple,
      'vote.castingVoteWithoutTie',
    ],
    ['a proposal that lost', counted(7, 9), simple, 'vote.noMajority'],
  ] as const)('%s', (_, vote, rules, code) => {
    expect(voteRefusal(vote, rules, 16)?.code).toBe(code);
  });

  it('lets a vote through that carries the vedtak', () => {
    expect(voteRefusal({ unanimous: true }, strict, 16)).toBeUndefined();
    expect(voteRefusal(counted(10, 5, { abstained: 1 }), simple, 16)).toBeUndefined();
    expect(voteRefusal(counted(8, 8, { castingVote: true }), simple, 16)).toBeUndefined();
  });

  it('does not compare with attendance that is not noted', () => {
    expect(voteRefusal(counted(40, 2), simple, undefined)).toBeUndefined();
  });
});
