import { type AppointmentInput, type AppointmentRole, appointmentRoles, seatedRoles } from '#domain/councils';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** An appointment as it was typed. */
export interface TypedAppointment {
  readonly person: string;
  readonly role: string;
  readonly seat: string;
  readonly rank: string;
  readonly from: string;
  readonly to: string;
  readonly endsPredecessor: boolean;
}

export function typedAppointment(sent: SentFields): TypedAppointment {
  return {
    ...{ person: fieldIn(sent, 'person'), role: fieldIn(sent, 'role'), seat: fieldIn(sent, 'seat') },
    ...{ rank: fieldIn(sent, 'rank'), from: fieldIn(sent, 'from'), to: fieldIn(sent, 'to') },
    endsPredecessor: fieldIn(sent, 'endsPredecessor') === 'yes',
  };
}

/**
 * The same as the register takes it. Fields that a role does not use are not sent on: whoever chooses "Observatør" after
 * "Medlem" need not empty the seat.
 */
export function appointmentInput({ person, role, seat, rank, from, to }: TypedAppointment): AppointmentInput {
  const known: AppointmentRole = appointmentRoles.find((each) => each === role) ?? 'member';
  const hasSeat = known === 'vara' || seatedRoles.includes(known);
  return {
    personId: person,
    role: known,
    seatId: hasSeat ? seat || null : null,
    rank: known === 'vara' && rank !== '' ? Number(rank) : null,
    from,
    to: to || null,
  };
}

/** First and last day, and rank for a vara. */
export function appointmentChange(typed: TypedAppointment, role: AppointmentRole) {
  const { from, to, rank } = appointmentInput({ ...typed, role });
  return { from, to, rank };
}
