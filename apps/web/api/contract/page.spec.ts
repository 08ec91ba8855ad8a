import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageWithin } from './page.js';

interface Row {
  readonly id: string;
  readonly place: number;
}

const rows = (places: readonly number[]): Row[] =>
  places
    .map((place, i) => ({ id: String(i).padStart(4, '0'), place }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

function readAll(all: readonly Row[], limit: number): Row[] {
  const found: Row[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = pageWithin(all, { limit, ...(cursor ? { cursor } : {}) }, (row) => row.place);
    found.push(...page.rows);
    cursor = page.next;
    more = cursor !== undefined;
  }
  return found;
}

describe('pages of a list that is read whole', () => {
  it('join to the list, whatever the size of a page and however many share a place', () => {
    const places = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 12 }), (given, limit) => {
        const all = rows(given);
        expect(readAll(all, limit)).toEqual(all);
      }),
    );
  });

  it('go on after the place where the one before ended, also when that row is gone', () => {
    const all = rows([1, 2, 3, 4]);
    const first = pageWithin(all, { limit: 2 }, (row) => row.place);
    const left = all.filter((row) => row.place !== 2);
    expect(
      pageWithin(left, { limit: 2, cursor: first.next! }, (row) => row.place).rows.map((row) => row.place),
    ).toEqual([3, 4]);
  });

  it('begin at the beginning with a cursor that is not ours', () => {
    expect(pageWithin(rows([1, 2]), { limit: 1, cursor: 'tull' }, (row) => row.place).rows[0]?.place).toBe(1);
  });
});
