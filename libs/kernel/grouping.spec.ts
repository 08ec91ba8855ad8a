import { describe, expect, it } from '@jest/globals';
import { groupBy, indexBy } from './grouping.js';

describe('grouping', () => {
  const rows = [
    { id: 1, colour: 'red' },
    { id: 2, colour: 'blue' },
    { id: 3, colour: 'red' },
  ];

  it('keeps the order of the rows in each group', () => {
    expect([...groupBy(rows, (row) => row.colour)]).toEqual([
      ['red', [rows[0], rows[2]]],
      ['blue', [rows[1]]],
    ]);
  });

  it('finds a row by its key', () => {
    expect(indexBy(rows, (row) => row.id).get(2)).toBe(rows[1]);
  });
});
