import { describe, expect, it } from '@jest/globals';
import { Allowance } from './allowance.js';

describe('an allowance', () => {
  it('may be used at once, and then says how long until there is enough again', () => {
    const allowance = new Allowance(60);
    for (let i = 0; i < 60; i++) expect(allowance.take('a', 1, 0)).toBe(0);
    expect(allowance.take('a', 1, 0)).toBe(1);
    expect(allowance.take('a', 5, 0)).toBe(5);
    expect(allowance.take('a', 5, 4_000)).toBe(1);
    expect(allowance.take('a', 5, 5_000)).toBe(0);
    expect(allowance.take('a', 1, 5_000)).toBe(1);
  });

  it('is each caller’s own, and never more than a minute’s worth', () => {
    const allowance = new Allowance(2);
    expect([allowance.take('a', 2, 0), allowance.take('b', 2, 0), allowance.take('a', 1, 0)]).toEqual([
      0, 0, 30,
    ]);
    expect([allowance.take('a', 1, 3_600_000), allowance.take('a', 1, 3_600_000)]).toEqual([0, 0]);
    expect(allowance.take('a', 1, 3_600_000)).toBeGreaterThan(0);
  });

  it('lets through what costs more than there can ever be, when it is full', () => {
    const allowance = new Allowance(3);
    expect([allowance.take('a', 5, 0), allowance.take('a', 5, 1_000)]).toEqual([0, 59]);
  });

  it('remembers so many callers and no more', () => {
    const allowance = new Allowance(1);
    for (let i = 0; i <= 20_000; i++) allowance.take(`caller ${i}`, 1, 0);
    expect(allowance.take('caller 20000', 1, 0)).toBe(60);
    expect(allowance.take('caller 0', 1, 0)).toBe(0);
  });
});
