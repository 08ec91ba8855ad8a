import type { Fault } from '#kernel/domain-error';
import { osloInstant } from '#kernel/oslo-time';

export const meetingKinds = ['ordinary', 'extraordinary', 'written'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A meeting as people name it: "2/2021". */
export interface MeetingNumber {
  readonly number: number;
  readonly year: number;
}

/** When a meeting is, as people write it: Norwegian wall-clock time on one day. */
export interface MeetingTime {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly startTime: string;
  readonly endTime: string;
  /** Which of the two hours is meant in the night when clocks go back. */
  readonly repeatedHour?: 'earlier' | 'later';
}

export type MeetingPeriod =
  | { readonly ok: true; readonly startsAt: Date; readonly endsAt: Date }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The instants of a meeting, or every fault in what was written: a date that does not exist, an hour that daylight
 * saving skips or repeats, an end that does not come after the beginning, a day outside the year of the number.
 */
export function meetingPeriod(time: MeetingTime, year: number): MeetingPeriod {
  const start = osloInstant(time.date, time.startTime, time.repeatedHour);
  const end = osloInstant(time.date, time.endTime, time.repeatedHour);
  const faults = [
    ...(start.ok ? [] : [timeFault(start.fault, '/startTime', time.startTime)]),
    ...(end.ok || (!start.ok && start.fault === 'notADate')
      ? []
      : [timeFault(end.fault, '/endTime', time.endTime)]),
  ];
  if (!start.ok || !end.ok) return { ok: false, faults };
  if (end.instant <= start.instant) {
    return { ok: false, faults: [{ path: '/endTime', code: 'meeting.endsBeforeStart' }] };
  }
  if (Number(time.date.slice(0, 4)) !== year) {
    return { ok: false, faults: [{ path: '/date', code: 'meeting.dateOutsideYear', params: { year } }] };
  }
  return { ok: true, startsAt: start.instant, endsAt: end.instant };
}

function timeFault(fault: string, path: string, time: string): Fault {
  return fault === 'notADate'
    ? { path: '/date', code: 'meeting.notADate' }
    : { path, code: `meeting.${fault}`, params: { time } };
}

/** `2/2021`. */
export function meetingNumberText({ number, year }: MeetingNumber): string {
  return `${number}/${year}`;
}

/** Reads "2/2021", "Møte 2/2021"; undefined when it is something else. */
export function parseMeetingNumber(text: string): MeetingNumber | undefined {
  const match = /^\s*(?:møte\s+)?([1-9]\d?)\s*\/\s*((?:19|20|21)\d\d)\s*$/i.exec(text);
  return match ? { number: Number(match[1]), year: Number(match[2]) } : undefined;
}
