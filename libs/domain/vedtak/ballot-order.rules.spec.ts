import { describe, expect, it } from '@jest/globals';
import { lastBallots, subjectRefusal } from './ballot-order.rules.js';

const alternatives = ['a', 'b', 'c'];
const held = (...entries: [string | null, boolean][]) =>
  entries.map(([alternativeId, carried]) => ({ alternativeId, carried }));
const refused = (
  subject: 'proposal' | 'alternative' | 'between',
  alternativeId: string | undefined,
  before: ReturnType<typeof held>,
  order: 'inOrder' | 'againstEachOther' = 'inOrder',
) =>
  subjectRefusal(
    { subject, ...(alternativeId ? { alternativeId } : {}) },
    { order, held: before, alternatives },
  )?.code;

describe('the order in which alternatives are voted on', () => {
  it.each([
    ['the first one', 'a', held(), undefined],
    ['the second before the first', 'b', held(), 'ballot.notInOrder'],
    ['the second when the first has fallen', 'b', held(['a', false]), undefined],
    ['the second when the first has carried', 'b', held(['a', true]), 'ballot.alreadyDecided'],
    ['the third when the second is skipped', 'c', held(['a', false]), 'ballot.notInOrder'],
    ['the first once more', 'a', held(['a', true]), undefined],
    ['any of them when the proposal has carried', 'a', held([null, true]), 'ballot.alreadyDecided'],
    ['the first when the proposal has fallen', 'a', held([null, false]), undefined],
    ['one that is not there', 'x', held(), 'alternative.notFound'],
  ])('%s', (_, id, before, code) => {
    expect(refused('alternative', id, before)).toBe(code);
  });

  it('leaves the text that stands to be voted on at any time', () => {
    expect(refused('proposal', undefined, held(['a', true]))).toBeUndefined();
  });

  it('is one ballot where the council puts them against each other', () => {
    expect(refused('between', undefined, held())).toBe('ballot.notBetween');
    expect(refused('between', undefined, held(), 'againstEachOther')).toBeUndefined();
    expect(refused('alternative', 'a', held(), 'againstEachOther')).toBe('ballot.betweenOnly');
  });
});

describe('how each text fared', () => {
  it('is told by its last counted ballot', () => {
    const ballots = [
      { id: '1', subject: 'alternative', state: 'closed', winner: null },
      { id: '2', subject: 'alternative', state: 'cancelled', winner: null },
      { id: '3', subject: 'alternative', state: 'closed', winner: 1 },
      { id: '4', subject: 'between', state: 'closed', winner: 2 },
    ] as const;
    const options = ballots.map(({ id }) => ({ ballotId: id, alternativeId: id === '4' ? 'b' : 'a' }));
    expect(lastBallots(ballots, options)).toEqual([{ alternativeId: 'a', carried: true }]);
  });
});
