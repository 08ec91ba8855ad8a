import type { AppointmentRole } from '#domain/councils';

/** An appointment as the rules of a term's end look at it. */
export interface EndableAppointment {
  readonly id: string;
  readonly role: AppointmentRole;
  readonly from: string;
  readonly to: string | null;
}

/** Those who make up the council: they are what a term is about. Observers and secretariat are chosen one by one. */
export const termRoles: readonly AppointmentRole[] = ['chair', 'deputyChair', 'member', 'vara'];

/** Which appointments a last day can be set for: those that have begun by then and would last longer. */
export function endableOn<Row extends EndableAppointment>(rows: readonly Row[], lastDay: string): Row[] {
  return rows.filter(({ from, to }) => from <= lastDay && (to === null || to > lastDay));
}

/** Whether an appointment ends with the term unless the secretariat says otherwise. */
export function endsWithTerm({ role }: Pick<EndableAppointment, 'role'>): boolean {
  return termRoles.includes(role);
}
