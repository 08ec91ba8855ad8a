import { Temporal } from 'temporal-polyfill';

/** How a deadline is counted: every day, or only days when a Norwegian office works. */
export type DayCount = 'calendar' | 'working';

/** Public holidays with a fixed date, `mm-dd` (lov om 1. og 17. mai, lov om helligdager § 2). */
const fixedHolidays = new Set(['01-01', '05-01', '05-17', '12-25', '12-26']);

/** Movable public holidays as days from Easter Sunday: Maundy Thursday … Whit Monday. */
const movableHolidays = [-3, -2, 0, 1, 39, 49, 50];

/**
 * Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher).
 * @returns `yyyy-mm-dd`
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const lunar = Math.floor((century - correction + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  const month = Math.floor(days / 31);
  return Temporal.PlainDate.from({ year, month, day: (days % 31) + 1 }).toString();
}

/** Whether a date (`yyyy-mm-dd`) is a Norwegian public holiday; ordinary Sundays are not counted as such. */
export function isPublicHoliday(date: string): boolean {
  if (fixedHolidays.has(date.slice(5))) return true;
  const day = Temporal.PlainDate.from(date);
  const fromEaster = Temporal.PlainDate.from(easterSunday(day.year)).until(day).days;
  return movableHolidays.includes(fromEaster);
}

/** Why a date is no working day; undefined when it is one. */
export function dayOff(date: string): 'publicHoliday' | 'saturday' | 'sunday' | undefined {
  if (isPublicHoliday(date)) return 'publicHoliday';
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  if (dayOfWeek === 6) return 'saturday';
  return dayOfWeek === 7 ? 'sunday' : undefined;
}

/** Whether Norwegian offices work on a date: Monday to Friday and no public holiday. */
export function isWorkingDay(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isPublicHoliday(date);
}

/** The date itself when it is a working day, else the next one: a deadline never ends on a day off. */
export function workingDayFrom(date: string): string {
  let day = Temporal.PlainDate.from(date);
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 });
  return day.toString();
}

/**
 * The date a number of days after (or, negative, before) another; the start day itself is not counted.
 * @param count `working` passes over weekends and public holidays
 */
export function daysAfter(date: string, days: number, count: DayCount): string {
  let day = Temporal.PlainDate.from(date);
  if (count === 'calendar') return day.add({ days }).toString();
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0;) {
    day = day.add({ days: step });
    if (isWorkingDay(day.toString())) left--;
  }
  return day.toString();
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  let counted = 0;
  const last = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) < 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString())) counted++;
  }
  return counted;
}
