import { describe, expect, it } from '@jest/globals';
import { ballotOutcome, type BallotTerms, choicesOf, tallyFaults, voteOfBallot } from './ballot.rules.js';

const terms = (rest: Partial<BallotTerms> = {}): BallotTerms => ({
  ...{ subject: 'proposal', options: 1, majority: 'simple', castingVote: true, abstainingAllowed: true },
  ...{ eligible: 9, members: 12 },
  ...rest,
});
const between = (rest: Partial<BallotTerms> = {}) => terms({ subject: 'between', options: 3, ...rest });

describe('what can be chosen', () => {
  it('is for, against, and to abstain where the council lets one; or one of the texts', () => {
    expect(choicesOf(terms())).toEqual(['for', 'against', 'abstain']);
    expect(choicesOf(terms({ abstainingAllowed: false }))).toEqual(['for', 'against']);
    expect(choicesOf(between())).toEqual(['1', '2', '3', 'abstain']);
  });
});

describe('counts that are entered', () => {
  it.each([
    [{ for: 5, against: 4 }, terms(), undefined],
    [{ for: 5 }, terms(), undefined],
    [{ for: 5, against: 5 }, terms(), 'vote.moreThanEligible'],
    [{ for: 5, abstain: 1 }, terms({ abstainingAllowed: false }), 'vote.abstainingNotAllowed'],
    [{ for: 5 }, terms({ abstainingAllowed: false }), 'ballot.votesMissing'],
    [{ for: 9, abstain: 0 }, terms({ abstainingAllowed: false }), undefined],
    [{ for: -1 }, terms(), 'ballot.countNotANumber'],
    [{ for: 1.5 }, terms(), 'ballot.countNotANumber'],
    [{ '4': 1 }, between(), 'ballot.choiceUnknown'],
    [{ '1': 4, '3': 2 }, between(), undefined],
  ])('%j', (tally, with_, code) => {
    expect(tallyFaults(tally as Record<string, number>, with_)[0]?.code).toBe(code);
  });
});

describe('a ballot between texts', () => {
  it.each([
    [
      'the most votes win with a simple majority',
      { '1': 4, '2': 3, '3': 2 },
      between(),
      undefined,
      'carried',
      1,
    ],
    ['equal votes are a tie', { '1': 4, '2': 4, '3': 1 }, between(), undefined, 'tie', null],
    [
      'the chair decides between the equal ones',
      { '1': 4, '2': 4 },
      between(),
      '2',
      'carriedByCastingVote',
      2,
    ],
    [
      'the chair cannot decide for one that is behind',
      { '1': 4, '2': 4, '3': 1 },
      between(),
      '3',
      'tie',
      null,
    ],
    [
      'without a casting vote it stays a tie',
      { '1': 4, '2': 4 },
      between({ castingVote: false }),
      '2',
      'tie',
      null,
    ],
    [
      'half of those present is asked for',
      { '1': 4, '2': 3 },
      between({ majority: 'ofPresent' }),
      undefined,
      'lost',
      null,
    ],
    ['and reached', { '1': 5, '2': 4 }, between({ majority: 'ofPresent' }), undefined, 'carried', 1],
    [
      'two thirds of the votes for a text',
      { '2': 6, '3': 3 },
      between({ majority: 'twoThirds' }),
      undefined,
      'carried',
      2,
    ],
    ['less than two thirds', { '2': 5, '3': 3 }, between({ majority: 'twoThirds' }), undefined, 'lost', null],
    ['no votes at all', { abstain: 9 }, between(), '1', 'tie', null],
  ])('%s', (_, tally, with_, chair, result, winner) => {
    expect(ballotOutcome(tally as Record<string, number>, with_, chair)).toEqual({ result, winner });
  });
});

describe('a ballot that carried, as the vedtak records it', () => {
  it('is unanimous when everybody who voted was for it', () => {
    expect(voteOfBallot({ for: 8 }, terms(), { result: 'carried' })).toMatchObject({ unanimous: true });
    expect(voteOfBallot({ for: 8, abstain: 1 }, terms(), { result: 'carried' })).toEqual({
      ...{ unanimous: false, votesFor: 8, votesAgainst: 0, abstained: 1 },
    });
  });

  it('says when the casting vote decided, and nothing of a ballot between texts', () => {
    expect(voteOfBallot({ for: 4, against: 4 }, terms(), { result: 'carriedByCastingVote' })).toEqual({
      ...{ unanimous: false, votesFor: 4, votesAgainst: 4, abstained: 0, castingVote: true },
    });
    expect(voteOfBallot({ '1': 5, '2': 3 }, between(), { result: 'carried' })).toBeUndefined();
  });
});
