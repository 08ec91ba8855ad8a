import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const councilErrors = {
  'council.notFound': 'notFound',
  'council.keyTaken': 'conflict',
  'council.keyForm': 'invalid',
  'council.notAllowed': 'forbidden',
  'council.settingsInvalid': 'invalid',
  'organisation.notFound': 'notFound',
  'organisation.keyTaken': 'conflict',
  'person.notFound': 'notFound',
  'person.keyTaken': 'conflict',
  'person.invalid': 'invalid',
  'organisation.invalid': 'invalid',
  'affiliation.periodBackwards': 'invalid',
  'seat.notFound': 'notFound',
  'seat.keyTaken': 'conflict',
  'seat.numberTaken': 'conflict',
  'seat.invalid': 'invalid',
  'appointment.notFound': 'notFound',
  'appointment.periodBackwards': 'invalid',
  'appointment.seatRequired': 'invalid',
  'appointment.seatNotAllowed': 'invalid',
  'appointment.rankNotAllowed': 'invalid',
  'appointment.seatTaken': 'conflict',
  'appointment.chairTaken': 'conflict',
  'appointment.twice': 'conflict',
  'appointment.varaNotUsed': 'conflict',
  'appointment.invalid': 'invalid',
  'appointment.begun': 'conflict',
  'appointment.lastSecretary': 'conflict',
  'earlierCase.numberTaken': 'conflict',
  'signIn.noSuchRole': 'forbidden',
  'signIn.termOver': 'forbidden',
  'signIn.notBegun': 'forbidden',
} as const satisfies Record<string, ErrorKind>;

export type CouncilErrorCode = keyof typeof councilErrors;

/** Makes one of this feature's errors. */
export const councilError = errorsOf(councilErrors);

/** Which error a broken database constraint means to a person. */
export const councilConstraints = {
  council_key_unique: 'council.keyTaken',
  organisation_key_unique: 'organisation.keyTaken',
  person_key_unique: 'person.keyTaken',
  affiliation_person_fkey: 'person.notFound',
  affiliation_organisation_fkey: 'organisation.notFound',
  affiliation_period_check: 'affiliation.periodBackwards',
  seat_key_unique: 'seat.keyTaken',
  seat_number_unique: 'seat.numberTaken',
  appointment_person_fkey: 'person.notFound',
  appointment_seat_fkey: 'seat.notFound',
  appointment_period_check: 'appointment.periodBackwards',
  appointment_seat_required_check: 'appointment.seatRequired',
  appointment_seat_not_allowed_check: 'appointment.seatNotAllowed',
  appointment_rank_check: 'appointment.rankNotAllowed',
  appointment_seat_free: 'appointment.seatTaken',
  appointment_one_chair: 'appointment.chairTaken',
  appointment_once: 'appointment.twice',
  earlier_case_number_unique: 'earlierCase.numberTaken',
} as const satisfies Record<string, keyof typeof councilErrors>;
