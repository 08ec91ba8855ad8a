import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from './fingerprint.js';

describe('a fingerprint', () => {
  it('is the same for the same, and another when anything changes', () => {
    expect(fingerprintOf(['a', 1, null])).toBe(fingerprintOf(['a', 1, null]));
    const others = [
      ['a', 2, null],
      ['a', '1', null],
      ['a', 1, false],
      [null, 1, 'a'],
    ] as const;
    expect(others.map(fingerprintOf)).not.toContain(fingerprintOf(['a', 1, null]));
  });
});
