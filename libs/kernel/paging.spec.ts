import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutPage, decodeCursor, encodeCursor } from './paging.js';
import { isId, newId } from './ids.js';

describe('cursor', () => {
  it('comes back as it went in, whatever the key', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  it('is not accepted when it is none of ours', () => {
    for (const text of ['', '%%%', 'eyJhIjoxfQ', encodeCursor([1, 2, 3])])
      expect(decodeCursor(text, 2)).toBeUndefined();
  });
});

describe('cutPage', () => {
  const keyOf = (n: number) => [n];

  it('has no next page when everything fits', () => {
    expect(cutPage([1, 2], 2, keyOf)).toEqual({ rows: [1, 2] });
  });

  it('points after the last row kept when there is more', () => {
    const page = cutPage([1, 2, 3], 2, keyOf);
    expect(page.rows).toEqual([1, 2]);
    expect(decodeCursor(page.next!, 1)).toEqual([2]);
  });
});

describe('newId', () => {
  it('is a version 7 UUID that sorts by the time it was made', () => {
    const ids = [1_000, 2_000, 1_700_000_000_000].map((now) => newId(now));
    expect(ids.every(isId)).toBe(true);
    expect(ids.map((id) => id[14])).toEqual(['7', '7', '7']);
    expect([...ids].sort()).toEqual(ids);
  });

  it('does not repeat within one millisecond', () => {
    const together = Array.from({ length: 5_000 }, () => newId());
    expect(together).toEqual([...together].sort());
    expect(new Set(Array.from({ length: 1_000 }, () => newId(5))).size).toBe(1_000);
  });
});
