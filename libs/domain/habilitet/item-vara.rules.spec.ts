import { describe, expect, it } from '@jest/globals';
import { itemVaraCandidates } from './item-vara.rules.js';

const row = (personId: string, status: string, attendsFor: string | null = null) => ({
  ...{ personId, status, attendsFor },
});
const candidates = (rows: readonly ReturnType<typeof row>[], disqualified: readonly string[] = []) =>
  itemVaraCandidates('member', ['first', 'second'], rows, new Set(disqualified)).map(
    ({ personId, isPresent }) => `${personId}${isPresent ? ' here' : ''}`,
  );

describe('who can take the seat of a disqualified member in one item', () => {
  it('is the vara of the seat in their order, there already or not', () => {
    expect(candidates([])).toEqual(['first', 'second']);
    expect(candidates([row('second', 'present')])).toEqual(['first', 'second here']);
    expect(candidates([row('first', 'expected', 'member')])).toEqual(['first', 'second']);
  });

  it('is nobody who is away, sits in another seat, or is disqualified too', () => {
    expect(candidates([row('first', 'apology')])).toEqual(['second']);
    expect(candidates([row('first', 'absent'), row('second', 'present', 'other')])).toEqual([]);
    expect(candidates([], ['first'])).toEqual(['second']);
  });
});
