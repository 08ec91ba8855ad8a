import type { Fault } from '#kernel/domain-error';
import { Temporal } from 'temporal-polyfill';
import { osloInstant, osloLocal, osloZone } from '#kernel/oslo-time';

/** A moment as exchange files write it, with the offset of Oslo: `2021-02-12T12:00:00+01:00`. */
export function osloInstantText(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(osloZone)
    .toString({ timeZoneName: 'never' });
}

/** Which of two hours a moment lies in, in the night when clocks go back; `undefined` in every other. */
export function repeatedHourOf(instant: Date): 'earlier' | 'later' | undefined {
  const { date, time } = osloLocal(instant);
  const read = osloInstant(date, time);
  if (read.ok || read.fault !== 'repeatedHour') return undefined;
  const earlier = osloInstant(date, time, 'earlier');
  const minute = Math.floor(instant.getTime() / 60_000);
  return earlier.ok && Math.floor(earlier.instant.getTime() / 60_000) === minute ? 'earlier' : 'later';
}

/** RFC 3339 knows leap seconds, calendars of programs do not. */
export function instantFaults(path: string, text: string | undefined): Fault[] {
  return text !== undefined && Number.isNaN(Date.parse(text)) ? [{ path, code: 'input.notAnInstant' }] : [];
}
