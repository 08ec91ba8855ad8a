import { describe, expect, it } from '@jest/globals';
import {
  daysAfter,
  easterSunday,
  isPublicHoliday,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.js';

describe('Norwegian working days', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('finds Easter Sunday of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it.each([
    ['2021-04-01', 'Maundy Thursday'],
    ['2021-04-02', 'Good Friday'],
    ['2021-04-05', 'Easter Monday'],
    ['2021-05-13', 'Ascension Day'],
    ['2021-05-24', 'Whit Monday'],
    ['2021-05-17', 'Constitution Day'],
    ['2021-12-26', 'Second day of Christmas'],
  ])('counts %s (%s) as a public holiday', (date) => {
    expect(isPublicHoliday(date)).toBe(true);
    expect(isWorkingDay(date)).toBe(false);
  });

  it('counts the Wednesday before Easter and Christmas Eve on a weekday as working days', () => {
    expect(isWorkingDay('2021-03-31')).toBe(true);
    expect(isWorkingDay('2021-12-24')).toBe(true);
  });

  it('moves a deadline that falls on a day off to the next working day', () => {
    expect(workingDayFrom('2021-04-01')).toBe('2021-04-06');
    expect(workingDayFrom('2021-01-29')).toBe('2021-01-29');
  });

  it('counts forward over weekends and holidays', () => {
    expect(daysAfter('2021-01-20', 9, 'calendar')).toBe('2021-01-29');
    expect(daysAfter('2021-01-20', 9, 'working')).toBe('2021-02-02');
    expect(daysAfter('2021-03-31', 1, 'working')).toBe('2021-04-06');
  });

  it('counts backward as well', () => {
    expect(daysAfter('2021-04-06', -1, 'working')).toBe('2021-03-31');
    expect(daysAfter('2021-02-26', -14, 'calendar')).toBe('2021-02-12');
  });

  it('says how many working days are left', () => {
    expect(workingDaysBetween('2021-03-31', '2021-04-06')).toBe(1);
    expect(workingDaysBetween('2021-04-06', '2021-03-31')).toBe(-1);
    expect(workingDaysBetween('2021-01-29', '2021-01-29')).toBe(0);
  });
});
