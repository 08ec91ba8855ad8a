import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  isCalendarDate,
  osloDayEnd,
  osloInstant,
  osloLocal,
  osloNoon,
} from './oslo-time.js';

describe('osloInstant', () => {
  it('reads winter time as UTC+1 and summer time as UTC+2', () => {
    expect(osloInstant('2021-02-26', '09:00')).toEqual({
      ok: true,
      instant: new Date('2021-02-26T08:00:00Z'),
    });
    expect(osloInstant('2021-06-11', '09:00')).toEqual({
      ok: true,
      instant: new Date('2021-06-11T07:00:00Z'),
    });
  });

  it('refuses the hour that daylight saving skips, and takes the minute before and after it', () => {
    expect(osloInstant('2021-03-28', '02:00')).toEqual({ ok: false, fault: 'skippedHour' });
    expect(osloInstant('2021-03-28', '02:59')).toEqual({ ok: false, fault: 'skippedHour' });
    expect(osloInstant('2021-03-28', '01:59').ok).toBe(true);
    expect(osloInstant('2021-03-28', '03:00')).toEqual({
      ok: true,
      instant: new Date('2021-03-28T01:00:00Z'),
    });
  });

  it('refuses the hour that comes twice until it is said which one is meant', () => {
    expect(osloInstant('2021-10-31', '02:30')).toEqual({ ok: false, fault: 'repeatedHour' });
    expect(osloInstant('2021-10-31', '02:30', 'earlier')).toEqual({
      ok: true,
      instant: new Date('2021-10-31T00:30:00Z'),
    });
    expect(osloInstant('2021-10-31', '02:30', 'later')).toEqual({
      ok: true,
      instant: new Date('2021-10-31T01:30:00Z'),
    });
  });

  it.each([
    ['2021-02-29', '09:00', 'notADate'],
    ['2021-13-01', '09:00', 'notADate'],
    ['26.02.2021', '09:00', 'notADate'],
    ['', '09:00', 'notADate'],
    ['2021-02-26', '24:00', 'notATime'],
    ['2021-02-26', '9:00', 'notATime'],
    ['2021-02-26', '', 'notATime'],
  ])('refuses %s %s as %s', (date, time, fault) => {
    expect(osloInstant(date, time)).toEqual({ ok: false, fault });
  });
});

describe('osloLocal', () => {
  it('gives back the wall clock, also across midnight', () => {
    expect(osloLocal(new Date('2021-02-26T08:00:00Z'))).toEqual({ date: '2021-02-26', time: '09:00' });
    expect(osloLocal(new Date('2020-12-31T23:30:00Z'))).toEqual({ date: '2021-01-01', time: '00:30' });
  });
});

describe('calendar dates', () => {
  it('knows leap years', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true);
    expect(isCalendarDate('2100-02-29')).toBe(false);
  });

  it('adds days over a change of year', () => {
    expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
    expect(addDays('2021-01-20', 9)).toBe('2021-01-29');
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
    expect(addMonths('2020-12-31', 2)).toBe('2021-02-28');
    expect(addMonths('2020-12-31', 12, 1)).toBe('2022-01-01');
  });
});

describe('osloDayEnd', () => {
  it('is midnight in Oslo, whatever daylight saving does that night', () => {
    expect(osloDayEnd('2026-12-31').toISOString()).toBe('2026-12-31T23:00:00.000Z');
    expect(osloDayEnd('2026-06-30').toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(osloDayEnd('2026-03-28').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(osloDayEnd('2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });
});

describe('osloNoon', () => {
  it('is the same moment on every machine, in winter and in summer', () => {
    expect(osloNoon('2021-02-26')).toBe('2021-02-26T11:00:00.000Z');
    expect(osloNoon('2021-06-11')).toBe('2021-06-11T10:00:00.000Z');
  });
});
