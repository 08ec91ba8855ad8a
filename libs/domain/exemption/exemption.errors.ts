import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const exemptionErrors = {
  'exemption.forbidden': 'forbidden',
  'exemption.notReadable': 'forbidden',
  'exemption.notFound': 'notFound',
  'exemption.ownerNotFound': 'notFound',
  'exemption.exists': 'conflict',
  'exemption.keyTaken': 'conflict',
  'exemption.lifted': 'conflict',
  'exemption.invalid': 'invalid',
  'exemption.legalBasisMissing': 'invalid',
  'exemption.reasonMissing': 'invalid',
  'exemption.tooLong': 'invalid',
  'exemption.reviewUnreadable': 'invalid',
  'exemption.reviewPast': 'invalid',
  'exemption.markUnknown': 'invalid',
  'exemption.redactedVedlegg': 'conflict',
  'exemption.redactedNotPdf': 'unsupportedType',
  'exemption.redactedSame': 'invalid',
  'exemption.redactedMissing': 'notFound',
} as const satisfies Record<string, ErrorKind>;

export type ExemptionErrorCode = keyof typeof exemptionErrors;

/** Makes one of this feature's errors. */
export const exemptionError = errorsOf(exemptionErrors);

/** What broken constraints of this feature's tables mean. */
export const exemptionConstraints: Readonly<Record<string, ExemptionErrorCode>> = {
  exemption_key_unique: 'exemption.keyTaken',
  exemption_document_unique: 'exemption.exists',
  exemption_basis_check: 'exemption.legalBasisMissing',
  exemption_redacted_check: 'exemption.redactedVedlegg',
};
