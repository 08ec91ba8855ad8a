import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const checkErrors = {
  'check.notAllowed': 'forbidden',
  'check.notFound': 'notFound',
  'check.notWaivable': 'conflict',
  'check.waivedAlready': 'conflict',
  'check.waiverNotFound': 'notFound',
  'check.reasonMissing': 'invalid',
  'check.reasonTooLong': 'invalid',
} as const satisfies Record<string, ErrorKind>;

export type CheckErrorCode = keyof typeof checkErrors;

/** Makes one of this feature's errors. */
export const checkError = errorsOf(checkErrors);

/** Which error a broken database constraint means to a person. */
export const checkConstraints = {
  check_waiver_standing_unique: 'check.waivedAlready',
  check_waiver_reason_check: 'check.reasonMissing',
} as const satisfies Record<string, CheckErrorCode>;
