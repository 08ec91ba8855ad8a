import { addMonths } from '#kernel/oslo-time';
import type { DayPeriod } from './appointment.rules.js';

/**
 * The first day on which somebody's address is to be deleted: when the months of the council's plan have passed since
 * their last day in office. Undefined while they hold anything without an end, and for people who never held anything:
 * guests and correspondents are in the register for another reason.
 * @param periods all of the person's appointments
 * @param months the setting `retention.contactDataMonths`
 */
export function contactDataDueOn(
  periods: readonly Pick<DayPeriod, 'to'>[],
  months: number,
): string | undefined {
  let lastDay = '';
  for (const { to } of periods) {
    if (to === null) return undefined;
    if (to > lastDay) lastDay = to;
  }
  return lastDay === '' ? undefined : addMonths(lastDay, months, 1);
}
