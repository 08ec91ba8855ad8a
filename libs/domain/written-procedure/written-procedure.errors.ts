import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const writtenProcedureErrors = {
  'writtenProcedure.notFound': 'notFound',
  'writtenProcedure.forbidden': 'forbidden',
  'writtenProcedure.invalid': 'invalid',
  'writtenProcedure.titleMissing': 'invalid',
  'writtenProcedure.textMissing': 'invalid',
  'writtenProcedure.proposalMissing': 'invalid',
  'writtenProcedure.tooSoon': 'invalid',
  'writtenProcedure.dayOff': 'invalid',
  'writtenProcedure.midnight': 'invalid',
  'writtenProcedure.answerUnknown': 'invalid',
  'writtenProcedure.commentTooLong': 'invalid',
  'writtenProcedure.reasonMissing': 'invalid',
  'writtenProcedure.sourceOver': 'conflict',
  'writtenProcedure.sourceShielded': 'conflict',
  'writtenProcedure.sourceWithoutPaper': 'conflict',
  'writtenProcedure.nobodyToAsk': 'conflict',
  'writtenProcedure.askedAlready': 'conflict',
  'writtenProcedure.chairMissing': 'conflict',
  'writtenProcedure.wrongState': 'conflict',
  'writtenProcedure.tooLate': 'conflict',
  'writtenProcedure.tooEarly': 'conflict',
  'writtenProcedure.notAsked': 'forbidden',
  'writtenProcedure.disqualified': 'conflict',
  'writtenProcedure.alreadyReported': 'conflict',
} as const satisfies Record<string, ErrorKind>;

export type WrittenProcedureErrorCode = keyof typeof writtenProcedureErrors;

/** Throws one of this feature's errors. */
export const writtenProcedureError = errorsOf(writtenProcedureErrors);

/** Which error a broken database constraint means to a person. */
export const writtenProcedureConstraints = {
  written_procedure_item_unique: 'writtenProcedure.wrongState',
} as const satisfies Record<string, WrittenProcedureErrorCode>;
