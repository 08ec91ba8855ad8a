import { describe, expect, it } from '@jest/globals';
import { closingVoters, type ListedVoter } from './ballot-terms.rules.js';

const voter = (personId: string, hasVoted: boolean, excluded: string | null = null): ListedVoter => ({
  ...{ personId, hasVoted, excluded },
});
const now = (whys: Record<string, string | null>) => new Map(Object.entries(whys));

describe('the voters when a ballot closes', () => {
  const voters = [voter('a', true), voter('b', true), voter('c', false), voter('d', false, 'away')];

  it('are those who have voted and those who still can', () => {
    const found = closingVoters(voters, now({ a: null, b: 'left', c: null, d: null }), false);
    expect({ ...found, counted: [...found.counted] }).toEqual({
      ...{ disqualifiedVoters: 0, counted: ['a', 'b', 'c'], waiting: 1 },
    });
  });

  it('are fewer when somebody left before voting', () => {
    const found = closingVoters(voters, now({ a: null, b: null, c: 'left' }), false);
    expect({ ...found, counted: [...found.counted] }).toMatchObject({ counted: ['a', 'b'], waiting: 0 });
  });

  it('stop it when one of them has voted and then become disqualified', () => {
    expect(
      closingVoters(voters, now({ a: 'disqualified', b: null, c: null }), false).disqualifiedVoters,
    ).toBe(1);
    expect(
      closingVoters(voters, now({ a: null, b: null, c: 'disqualified' }), false).disqualifiedVoters,
    ).toBe(0);
  });

  it('are those still there when hands were counted, and any of them may have been one', () => {
    const raised = closingVoters(voters, now({ a: null, b: 'left', c: 'disqualified' }), true);
    expect({ ...raised, counted: [...raised.counted] }).toEqual({
      ...{ disqualifiedVoters: 1, counted: ['a'], waiting: 0 },
    });
  });

  it('keep a vara in whose member turned up meanwhile', () => {
    const found = closingVoters([voter('v', false)], now({ v: 'memberPresent' }), false);
    expect([...found.counted]).toEqual(['v']);
  });
});
