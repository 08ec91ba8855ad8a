import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';
import { workingDaysBetween } from '#kernel/working-days';
import type { FollowUpStatus } from './follow-up.states.js';

/** The fields of a follow-up that its rules look at. */
export interface FollowUpContent {
  readonly text: string;
  readonly owner: string;
  readonly due?: string;
}

/** Every fault in a follow-up, by field. */
export function followUpFaults(followUp: FollowUpContent): Fault[] {
  const faults: Fault[] = [];
  if (!followUp.text.trim()) faults.push({ path: '/text', code: 'followUp.textMissing' });
  if (!followUp.owner.trim()) faults.push({ path: '/owner', code: 'followUp.ownerMissing' });
  if (followUp.due !== undefined && !isCalendarDate(followUp.due))
    faults.push({ path: '/due', code: 'followUp.dueInvalid', params: { date: followUp.due } });
  return faults;
}

/** How a follow-up stands on a day: overdue ones first in every list. */
export type FollowUpUrgency = 'overdue' | 'soon' | 'later' | 'noDate' | 'closed';

const soonWorkingDays = 5;

/** @param today `yyyy-mm-dd` in Oslo; "soon" is within five working days. */
export function urgencyOf(
  followUp: { readonly status: FollowUpStatus; readonly due: string | null },
  today: string,
): FollowUpUrgency {
  if (followUp.status !== 'open') return 'closed';
  if (followUp.due === null) return 'noDate';
  if (followUp.due < today) return 'overdue';
  return workingDaysBetween(today, followUp.due) <= soonWorkingDays ? 'soon' : 'later';
}
