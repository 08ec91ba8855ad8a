import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const planningErrors = {
  'proposal.notFound': 'notFound',
  'proposal.notAllowed': 'forbidden',
  'proposal.notYours': 'forbidden',
  'proposal.invalid': 'invalid',
  'proposal.titleMissing': 'invalid',
  'proposal.tooLong': 'invalid',
  'proposal.answerMissing': 'conflict',
  'proposal.wrongState': 'conflict',
  'proposal.meetingOver': 'conflict',
  'proposal.noEventuelt': 'conflict',
  'proposal.meetingMissing': 'invalid',
  'offer.gone': 'conflict',
  'revision.notLater': 'conflict',
  'planning.placeMissing': 'invalid',
  'planning.placeTooLong': 'invalid',
  'planning.notAnAddress': 'invalid',
  'planning.titleMissing': 'invalid',
  'planning.titleTooLong': 'invalid',
  'planning.minutesInvalid': 'invalid',
} as const satisfies Record<string, ErrorKind>;

export type PlanningErrorCode = keyof typeof planningErrors;

/** Makes one of this feature's errors. */
export const planningError = errorsOf(planningErrors);

/** Which error a broken database constraint means to a person. */
export const planningConstraints = {
  proposed_matter_answer_check: 'proposal.answerMissing',
  taken_follow_up_unique: 'offer.gone',
} as const satisfies Record<string, PlanningErrorCode>;
