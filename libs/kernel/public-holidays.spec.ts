import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { isPublicHoliday } from './working-days.js';
import { addDays } from './oslo-time.js';

/** The days that a library kept by others calls public holidays in Norway. */
function holidaysOf(year: number): string[] {
  const days = new Holidays('NO').getHolidays(year).filter((day) => day.type === 'public');
  return [...new Set(days.map((day) => day.date.slice(0, 10)))].sort();
}

function oursOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (isPublicHoliday(day)) days.push(day);
  return days;
}

describe('Norwegian public holidays', () => {
  it.each([2020, 2021, 2024, 2025, 2026, 2027, 2030, 2038])('are those that others count in %d', (year) => {
    expect(oursOf(year)).toEqual(holidaysOf(year));
  });
});
