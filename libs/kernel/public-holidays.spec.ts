import { describe, expect, it } from '@jest/globals';
import { isPublicHoliday } from './working-days.js';
import { addDays } from './oslo-time.js';

/** The same date every year. */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/**
 * The days that move with Easter, as somebody else counts them: written down from the package date-holidays 3.37, so
 * that nobody needs to install 45 MB of calendars to hear the same answer again. In 2027 Whit Monday is 17 May.
 */
const moving: Readonly<Record<number, string>> = {
  2020: '04-09 04-10 04-12 04-13 05-21 05-31 06-01',
  2021: '04-01 04-02 04-04 04-05 05-13 05-23 05-24',
  2024: '03-28 03-29 03-31 04-01 05-09 05-19 05-20',
  2025: '04-17 04-18 04-20 04-21 05-29 06-08 06-09',
  2026: '04-02 04-03 04-05 04-06 05-14 05-24 05-25',
  2027: '03-25 03-26 03-28 03-29 05-06 05-16 05-17',
  2030: '04-18 04-19 04-21 04-22 05-30 06-09 06-10',
  2038: '04-22 04-23 04-25 04-26 06-03 06-13 06-14',
};

function oursOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (isPublicHoliday(day)) days.push(day);
  return days;
}

describe('Norwegian public holidays', () => {
  it.each(Object.keys(moving).map(Number))('are those that others count in %d', (year) => {
    const others = new Set([...fixed, ...moving[year].split(' ')].map((day) => `${year}-${day}`));
    expect(oursOf(year)).toEqual([...others].sort());
  });
});
