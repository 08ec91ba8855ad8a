import { describe, expect, it } from '@jest/globals';
import {
  capitalised,
  norwegianList,
  norwegianPeriod,
  norwegianShortDate,
  norwegianWeekdayDate,
} from './norwegian-text.js';

describe('Norwegian dates', () => {
  it('writes a period within a day once', () => {
    const period = norwegianPeriod(new Date('2021-02-26T08:00:00Z'), new Date('2021-02-26T11:00:00Z'));
    expect(period).toBe('fredag 26. februar 2021 kl. 09.00–12.00');
  });

  it('names both days when the end is on another day in Oslo', () => {
    const period = norwegianPeriod(new Date('2021-06-10T20:00:00Z'), new Date('2021-06-10T22:30:00Z'));
    expect(period).toBe('torsdag 10. juni 2021 kl. 22.00 til fredag 11. juni 2021 kl. 00.30');
  });

  it('writes weekday and short forms', () => {
    expect(norwegianWeekdayDate('2021-01-20')).toBe('onsdag 20. januar 2021');
    expect(norwegianShortDate('2021-02-08')).toBe('08.02.2021');
    expect(norwegianWeekdayDate('2021-01-23', 'nn-NO')).toBe('laurdag 23. januar 2021');
  });
});

describe('Norwegian lists', () => {
  it('has og before the last', () => {
    expect(norwegianList([])).toBe('');
    expect(norwegianList(['Aud'])).toBe('Aud');
    expect(norwegianList(['Aud', 'Bjarne'])).toBe('Aud og Bjarne');
    expect(norwegianList(['Aud', 'Bjarne', 'Dina'])).toBe('Aud, Bjarne og Dina');
  });

  it('capitalises Norwegian letters', () => {
    expect(capitalised('ærlig')).toBe('Ærlig');
    expect(capitalised('')).toBe('');
  });
});
