import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const termErrors = {
  'termEnd.dayInvalid': 'invalid',
  'termEnd.nobody': 'invalid',
  'termEnd.notInOffice': 'conflict',
  'termEnd.notFound': 'notFound',
  'termEnd.undone': 'conflict',
} as const satisfies Record<string, ErrorKind>;

/** Makes one of this feature's errors. */
export const termError = errorsOf(termErrors);

/** Which error a broken database constraint means to a person. */
export const termConstraints = {
  ended_appointment_appointment_fkey: 'appointment.notFound',
} as const satisfies Record<string, string>;
