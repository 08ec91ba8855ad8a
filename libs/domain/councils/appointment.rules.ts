import type { Fault } from '#kernel/domain-error';
import { isId } from '#kernel/ids';
import { addDays } from '#kernel/oslo-time';
import type { Refusal } from '#kernel/state-machine';
import { dayFaults, lineFaults } from './person-input.rules.js';

/** Roles a person can be appointed to (glossary). `system` is not one: nobody is the program. */
export const appointmentRoles = [
  'chair',
  'deputyChair',
  'member',
  'vara',
  'observer',
  'secretariat',
] as const;

export type AppointmentRole = (typeof appointmentRoles)[number];

/** Roles that fill a seat; a vara stands in for one. */
export const seatedRoles: readonly AppointmentRole[] = ['chair', 'deputyChair', 'member'];

const highestRank = 20;
const mostSeats = 200;

/** A period of days, the last one included; an open end is null. */
export interface DayPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** When somebody holds a role: an appointment always has a first day. */
export interface OfficePeriod {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a day lies in a period. */
export function isWithin(period: DayPeriod, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** Whether the last day has passed; a person's access ended when it had. */
export function isOver(period: Pick<DayPeriod, 'to'>, day: string): boolean {
  return period.to !== null && period.to < day;
}

/**
 * The last day that periods, together, cover without a break from a day on.
 * @param periods in the order of their first day
 * @returns null when there is no end, undefined when the day itself is not covered
 */
export function lastDayWithoutBreak(
  periods: readonly OfficePeriod[],
  day: string,
): string | null | undefined {
  let last: string | undefined;
  for (const { from, to } of periods) {
    const reaches = last === undefined ? from <= day : from <= addDays(last, 1);
    if (!reaches || (to !== null && to < (last ?? day))) continue;
    if (to === null) return null;
    last = to;
  }
  return last;
}

/** Whether two periods share a day. */
export function overlaps(a: DayPeriod, b: DayPeriod): boolean {
  return (
    (a.to === null || b.from === null || b.from <= a.to) &&
    (b.to === null || a.from === null || a.from <= b.to)
  );
}

/**
 * Whether an appointment makes sense by itself: a member and a vara have a seat, observers and secretariat have
 * none, and it does not end before it begins. That a seat is free is kept by the database.
 */
export function appointmentFault(appointment: {
  readonly role: AppointmentRole;
  readonly seatId: string | null;
  readonly rank: number | null;
  readonly from: string;
  readonly to: string | null;
}): Refusal | undefined {
  const { role, seatId, rank, from, to } = appointment;
  if (to !== null && to < from) return { code: 'appointment.periodBackwards' };
  if (!seatId && (role === 'member' || role === 'vara')) return { code: 'appointment.seatRequired' };
  if (seatId && (role === 'observer' || role === 'secretariat'))
    return { code: 'appointment.seatNotAllowed' };
  if (rank !== null && role !== 'vara') return { code: 'appointment.rankNotAllowed' };
  return undefined;
}

/** Everything wrong in the fields of an appointment, by path; whether the whole makes sense is asked after. */
export function appointmentInputFaults(appointment: {
  readonly personId: string;
  readonly seatId: string | null;
  readonly rank: number | null;
  readonly from: string;
  readonly to: string | null;
}): Fault[] {
  const { personId, seatId, rank, from, to } = appointment;
  const isRank = rank === null || (Number.isInteger(rank) && rank >= 1 && rank <= highestRank);
  return [
    ...(isId(personId) ? [] : [{ path: '/personId', code: 'appointment.personMissing' }]),
    ...(seatId === null || isId(seatId) ? [] : [{ path: '/seatId', code: 'seat.notFound' }]),
    ...dayFaults('/from', from),
    ...dayFaults('/to', to),
    ...(isRank ? [] : [{ path: '/rank', code: 'appointment.rankRange', params: { most: highestRank } }]),
  ];
}

/** Everything wrong in what is said about a seat. */
export function seatFaults(seat: { readonly number?: number; readonly represents?: string }): Fault[] {
  const { number } = seat;
  const isNumber = number === undefined || (Number.isInteger(number) && number >= 1 && number <= mostSeats);
  return [
    ...(isNumber ? [] : [{ path: '/number', code: 'seat.numberRange', params: { most: mostSeats } }]),
    ...lineFaults('/represents', seat.represents),
  ];
}
