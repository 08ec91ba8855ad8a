import { type AppointmentRole, contactDataDueOn, isWithin } from '#domain/councils';
import { addDays } from '#kernel/oslo-time';
import { type EndableAppointment, termRoles } from './term-choice.rules.js';

/** An appointment with whose it is and which seat. */
export interface HeldAppointment extends EndableAppointment {
  readonly personId: string;
  readonly seatId: string | null;
}

/** What can be said of the day after from the appointments alone. */
export interface DayAfter {
  /** Those who hold nothing any more, in the order given. */
  readonly leaving: readonly string[];
  /** Of those who leave: the day from which their address is deleted by the council's plan; none = they have more to come. */
  readonly contactDataDue: ReadonlyMap<string, string>;
  /** Seats that had somebody on the last day and have nobody on the day after. */
  readonly emptySeatIds: ReadonlySet<string>;
  readonly chairId: string | null;
  /** Nobody of the council is left: nobody leads it, sits in it or stands in. */
  readonly withoutCouncil: boolean;
}

const sitting: readonly AppointmentRole[] = ['chair', 'deputyChair', 'member'];

/**
 * What the day after a term's end is like.
 * @param rows all appointments there are
 * @param endedIds those that would get `lastDay` as their last day
 * @param months the setting `retention.contactDataMonths`
 */
export function dayAfter(
  rows: readonly HeldAppointment[],
  endedIds: ReadonlySet<string>,
  lastDay: string,
  months: number,
): DayAfter {
  const next = addDays(lastDay, 1);
  const after = rows.map((row) => (endedIds.has(row.id) ? { ...row, to: lastDay } : row));
  const inOffice = after.filter((row) => isWithin(row, next));
  const stay = new Set(inOffice.map((row) => row.personId));
  const ended = after.filter((row) => endedIds.has(row.id));
  const leaving = [...new Set(ended.map((row) => row.personId))].filter((personId) => !stay.has(personId));
  const filled = new Set(
    inOffice.flatMap(({ role, seatId }) => (sitting.includes(role) && seatId ? [seatId] : [])),
  );
  return {
    leaving,
    contactDataDue: new Map(
      leaving.flatMap((personId) => {
        const day = contactDataDueOn(
          after.filter((row) => row.personId === personId),
          months,
        );
        return day === undefined ? [] : [[personId, day] as const];
      }),
    ),
    emptySeatIds: new Set(
      ended.flatMap(({ role, seatId }) =>
        sitting.includes(role) && seatId !== null && !filled.has(seatId) ? [seatId] : [],
      ),
    ),
    chairId: inOffice.find(({ role }) => role === 'chair')?.personId ?? null,
    withoutCouncil: !inOffice.some(({ role }) => termRoles.includes(role)),
  };
}
