import { Temporal } from 'temporal-polyfill';

/** The legal time of every council served here. */
export const osloZone = 'Europe/Oslo';

/** Why a local date and time names no single instant. */
export type LocalTimeFault = 'notADate' | 'notATime' | 'skippedHour' | 'repeatedHour';

export type LocalTimeResult =
  | { readonly ok: true; readonly instant: Date }
  | { readonly ok: false; readonly fault: LocalTimeFault };

/**
 * Turns a Norwegian wall-clock time into an instant.
 * The hour that daylight saving skips in March is refused; the one it repeats in October is refused unless
 * `repeated` says which of the two is meant (`earlier` = summer time).
 * @param date `yyyy-mm-dd`
 * @param time `HH:MM`
 */
export function osloInstant(date: string, time: string, repeated?: 'earlier' | 'later'): LocalTimeResult {
  if (!isCalendarDate(date)) return { ok: false, fault: 'notADate' };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { ok: false, fault: 'notATime' };
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = local.toZonedDateTime(osloZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(osloZone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(local)) return { ok: false, fault: 'skippedHour' };
  if (earlier.epochMilliseconds !== later.epochMilliseconds && !repeated)
    return { ok: false, fault: 'repeatedHour' };
  const chosen = repeated === 'later' ? later : earlier;
  return { ok: true, instant: new Date(chosen.epochMilliseconds) };
}

/** True for a date that exists, in the form `yyyy-mm-dd`: 2021-02-29 does not. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The wall-clock date (`yyyy-mm-dd`) and time (`HH:MM`) in Oslo of an instant. */
export function osloLocal(instant: Date): { date: string; time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(osloZone);
  const date = zoned.toPlainDate().toString();
  return { date, time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The day after (or, negative, before) a date, in calendar days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A number of months after a date, and then some days: the last of a month stays the last of a shorter one. */
export function addMonths(date: string, months: number, days = 0): string {
  return Temporal.PlainDate.from(date).add({ months }).add({ days }).toString();
}

/** The moment when a day ends in Oslo: midnight, the first moment of the day after. Daylight saving never moves it. */
export function osloDayEnd(date: string): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(osloZone);
  return new Date(next.epochMilliseconds);
}

/**
 * Noon in Oslo of a date, as RFC 3339: the moment that a document is said to be of when only its day is known, so
 * that the same content gives the same file on every machine.
 */
export function osloNoon(date: string): string {
  const noon = Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime(osloZone);
  return new Date(noon.epochMilliseconds).toISOString();
}
