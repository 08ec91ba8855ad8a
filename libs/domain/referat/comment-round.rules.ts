import { addDays, isCalendarDate, osloInstant } from '#kernel/oslo-time';
import type { Fault } from '#kernel/domain-error';
import { daysAfter } from '#kernel/working-days';

/** When those who have not answered are reminded (council settings). */
export interface ReminderSetting {
  /** Working days before the deadline; 0 = nobody is reminded. */
  readonly reminderDays: number;
  /** `HH:MM` in Oslo. */
  readonly reminderTime: string;
}

/** The moments of a comment round. */
export interface RoundTimes {
  readonly closesAt: Date;
  readonly remindAt: Date | null;
}

/** The longest comment, and the longest words proposed instead. */
export const longestComment = 5000;

/**
 * A round lasts to the end of its last day in Oslo, whatever the clocks do. The reminder goes out at its hour some
 * working days before; one that would already have passed is left out.
 */
export function roundTimes(deadline: string, now: Date, setting: ReminderSetting): RoundTimes {
  const closesAt = momentOf(addDays(deadline, 1), '00:00');
  if (setting.reminderDays === 0) return { closesAt, remindAt: null };
  const remindAt = momentOf(daysAfter(deadline, -setting.reminderDays, 'working'), setting.reminderTime);
  return { closesAt, remindAt: remindAt > now && remindAt < closesAt ? remindAt : null };
}

/** The hour that spring skips is taken as the next one, the hour that autumn repeats as the first of the two. */
function momentOf(date: string, time: string): Date {
  const result = osloInstant(date, time, 'earlier');
  if (result.ok) return result.instant;
  if (result.fault !== 'skippedHour') throw new Error(`${date} ${time} is no moment in Oslo.`);
  const [hour, minute] = time.split(':').map(Number);
  return momentOf(date, `${String(hour + 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** What is wrong with a deadline: it exists, and is not before the day that it is set on. */
export function deadlineFaults(deadline: string, today: string): Fault[] {
  if (!isCalendarDate(deadline))
    return [{ path: '/deadline', code: 'referat.dateInvalid', params: { date: deadline } }];
  return deadline < today ? [{ path: '/deadline', code: 'commentRound.deadlinePassed' }] : [];
}

/** What a person may have done in a round. */
export interface RoundAnswers {
  readonly noRemarksAt: Date | null;
  readonly comments: number;
}

/** Whether somebody has answered: with a comment, or by saying that they have none. */
export function hasAnswered({ noRemarksAt, comments }: RoundAnswers): boolean {
  return noRemarksAt !== null || comments > 0;
}
