import type { Refusal } from '#kernel/state-machine';

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

/** A period of days, the last one included; an open end is null. */
export interface DayPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a day lies in a period. */
export function isWithin(period: DayPeriod, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
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
