import {
  daysAfter,
  dayOff,
  type DayCount,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '#kernel/working-days';
import { addDays } from '#kernel/oslo-time';

/** The council's own distances between the steps of a meeting, from its settings. */
export interface MeetingDistances {
  readonly countIn: DayCount;
  readonly innkallingDaysBefore: number;
  readonly papersDaysBefore: number;
  readonly draftReferatDays: number;
  readonly commentDays: number;
}

export const deadlineSteps = ['innkalling', 'papers', 'meeting', 'referat', 'comments'] as const;
export type DeadlineStep = (typeof deadlineSteps)[number];

/** A step on the line of a meeting. */
export interface Deadline {
  readonly step: DeadlineStep;
  /** `yyyy-mm-dd`. */
  readonly date: string;
}

/**
 * The line of a meeting: innkalling and papers counted backwards from its day, referat and comments forwards.
 * A date that falls on a day off moves away from it so that nobody loses time: backwards before the meeting,
 * forwards after it.
 * @param meetingDate the day of the meeting in Oslo, `yyyy-mm-dd`
 */
export function meetingDeadlines(meetingDate: string, distances: MeetingDistances): readonly Deadline[] {
  const { countIn, innkallingDaysBefore, papersDaysBefore, draftReferatDays, commentDays } = distances;
  const referat = workingDayFrom(daysAfter(meetingDate, draftReferatDays, countIn));
  return [
    { step: 'innkalling', date: daysBefore(meetingDate, innkallingDaysBefore, countIn) },
    { step: 'papers', date: daysBefore(meetingDate, papersDaysBefore, countIn) },
    { step: 'meeting', date: meetingDate },
    { step: 'referat', date: referat },
    { step: 'comments', date: workingDayFrom(daysAfter(referat, commentDays, countIn)) },
  ];
}

/** A date on the line of a meeting that people will want to know of. */
export interface DayOffWarning {
  readonly step: DeadlineStep;
  /** The day that was counted to, `yyyy-mm-dd`. */
  readonly date: string;
  readonly reason: NonNullable<ReturnType<typeof dayOff>>;
  /** Where the deadline lies instead; null for the meeting itself, which nothing moves. */
  readonly movedTo: string | null;
}

/** Where the line of a meeting meets a day off: the meeting itself, and deadlines that were moved away from one. */
export function dayOffWarnings(meetingDate: string, distances: MeetingDistances): readonly DayOffWarning[] {
  const { countIn, innkallingDaysBefore, papersDaysBefore, draftReferatDays, commentDays } = distances;
  const line = meetingDeadlines(meetingDate, distances);
  const lies = (step: DeadlineStep) => line.find((deadline) => deadline.step === step)?.date ?? meetingDate;
  const counted: readonly Deadline[] = [
    { step: 'innkalling', date: daysAfter(meetingDate, -innkallingDaysBefore, countIn) },
    { step: 'papers', date: daysAfter(meetingDate, -papersDaysBefore, countIn) },
    { step: 'meeting', date: meetingDate },
    { step: 'referat', date: daysAfter(meetingDate, draftReferatDays, countIn) },
    { step: 'comments', date: daysAfter(lies('referat'), commentDays, countIn) },
  ];
  return counted.flatMap(({ step, date }) => {
    const reason = dayOff(date);
    if (!reason) return [];
    return [{ step, date, reason, movedTo: lies(step) === date ? null : lies(step) }];
  });
}

/** The first step that has not passed on a day, with the working days left until it; undefined when all have. */
export function nextDeadline(
  line: readonly Deadline[],
  today: string,
): (Deadline & { readonly workingDaysLeft: number }) | undefined {
  const next = line.find((deadline) => deadline.date >= today);
  return next ? { ...next, workingDaysLeft: workingDaysBetween(today, next.date) } : undefined;
}

function daysBefore(date: string, days: number, count: DayCount): string {
  let day = daysAfter(date, -days, count);
  while (day !== date && !isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
