import { describe, expect, it } from '@jest/globals';
import { type CaseNumber, canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import { nearestCase } from './case-suggestion.rules.js';

const number = (text: string): CaseNumber => parseCaseNumber(text)!;
const known = ['17/2/2020', '28/3/2020', '41/4/2020', '43/4/2020', '51/5/2020', '5/1/2021', '7/1/2021'].map(
  number,
);
const suggested = (text: string) => {
  const found = nearestCase(number(text), known);
  return found && canonicalCaseNumber(found);
};

describe('nearestCase', () => {
  it.each([
    ['51/5/2021', '51/5/2020', 'the year is mistaken'],
    ['28/4/2020', '28/3/2020', 'the meeting is mistaken'],
    ['42/4/2020', '43/4/2020', 'one digit is mistaken: the later of two that are as near'],
    ['15/1/2021', '5/1/2021', 'one digit is too many'],
  ])('for %s suggests %s: %s', (wrong, meant) => {
    expect(suggested(wrong)).toBe(meant);
  });

  it('suggests nothing when nothing is near', () => {
    expect(suggested('999/12/2035')).toBeUndefined();
    expect(nearestCase(number('1/1/2021'), [])).toBeUndefined();
  });
});
