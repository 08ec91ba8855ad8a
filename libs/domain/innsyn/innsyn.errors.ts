import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const innsynErrors = {
  'innsyn.forbidden': 'forbidden',
  'innsyn.notFound': 'notFound',
  'innsyn.documentNotFound': 'notFound',
  'innsyn.nothingMade': 'notFound',
  'innsyn.wrongState': 'conflict',
  'innsyn.undecided': 'conflict',
  'innsyn.changedSince': 'conflict',
  'innsyn.whyMissing': 'conflict',
  'innsyn.numberTaken': 'conflict',
  'innsyn.documentTwice': 'conflict',
  'innsyn.cannotBeMade': 'conflict',
  'innsyn.invalid': 'invalid',
  'innsyn.decisionInvalid': 'invalid',
  'innsyn.receivedUnreadable': 'invalid',
  'innsyn.receivedAhead': 'invalid',
  'innsyn.requestedMissing': 'invalid',
  'innsyn.emailUnreadable': 'invalid',
  'innsyn.dueUnreadable': 'invalid',
  'innsyn.dueBeforeReceived': 'invalid',
  'innsyn.answeredOnWrong': 'invalid',
  'innsyn.tooLong': 'invalid',
  'innsyn.outcomeMissing': 'invalid',
  'innsyn.isFinished': 'invalid',
  'innsyn.notFinished': 'invalid',
  'innsyn.dutyOfConfidentiality': 'invalid',
  'innsyn.partNotMade': 'invalid',
  'innsyn.legalBasisMissing': 'invalid',
  'innsyn.reasonMissing': 'invalid',
  'innsyn.enhancedAccessMissing': 'invalid',
  'innsyn.noDuty': 'invalid',
} as const satisfies Record<string, ErrorKind>;

export type InnsynErrorCode = keyof typeof innsynErrors;

/** Makes one of this feature's errors. */
export const innsynError = errorsOf(innsynErrors);

/** What broken constraints of this feature's tables mean. */
export const innsynConstraints: Readonly<Record<string, InnsynErrorCode>> = {
  innsyn_request_number_unique: 'innsyn.numberTaken',
  innsyn_document_unique: 'innsyn.documentTwice',
  innsyn_document_decision_check: 'innsyn.legalBasisMissing',
};
