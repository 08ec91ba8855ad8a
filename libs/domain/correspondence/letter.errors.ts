import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const letterErrors = {
  'letter.notFound': 'notFound',
  'letter.notVisible': 'forbidden',
  'letter.forbidden': 'forbidden',
  'letter.keyTaken': 'conflict',
  'letter.wrongState': 'conflict',
  'letter.locked': 'conflict',
  'letter.ourRefMissing': 'invalid',
  'letter.signatureMissing': 'invalid',
  'letter.signatoryNotInRegister': 'invalid',
  'letter.senderMissing': 'invalid',
  'letter.senderNotForOutgoing': 'invalid',
  'letter.statusNotForDirection': 'invalid',
  'letter.addresseeMissing': 'invalid',
  'letter.dateInvalid': 'invalid',
  'letter.placeholderLeft': 'invalid',
  'letter.invalid': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const letterError = errorsOf(letterErrors);

/** Which error a broken database constraint means to a person. */
export const letterConstraints = {
  letter_key_unique: 'letter.keyTaken',
  letter_our_ref_check: 'letter.ourRefMissing',
  letter_status_check: 'letter.statusNotForDirection',
  letter_addressee_check: 'letter.addresseeMissing',
  letter_signed_by_fkey: 'letter.signatoryNotInRegister',
} as const satisfies Record<string, keyof typeof letterErrors>;
