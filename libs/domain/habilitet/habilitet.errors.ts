import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const habilitetErrors = {
  'habilitet.forbidden': 'forbidden',
  'habilitet.itemNotFound': 'notFound',
  'habilitet.personUnknown': 'invalid',
  'habilitet.personTwice': 'conflict',
  'habilitet.legalBasisMissing': 'invalid',
  'habilitet.notAsked': 'forbidden',
  'habilitet.reasonNotReadable': 'forbidden',
  'habilitet.invalid': 'invalid',
  'habilitet.meetingOver': 'conflict',
  'habilitet.alreadyRuled': 'conflict',
  'habilitet.groundMissing': 'invalid',
  'habilitet.groundNotInForce': 'invalid',
  'habilitet.reasonMissing': 'invalid',
  'habilitet.reasonTooLong': 'invalid',
  'habilitet.answerUnknown': 'invalid',
  'habilitet.changedMeanwhile': 'stale',
  'habilitet.rulingInvalid': 'invalid',
  'habilitet.rulingMeetingOver': 'conflict',
  'habilitet.rulingStale': 'stale',
  'habilitet.noQuorumToRule': 'conflict',
  'habilitet.outcomeUnknown': 'invalid',
  'habilitet.notATime': 'invalid',
  'habilitet.backBeforeOut': 'invalid',
  'habilitet.audienceNotAllowed': 'invalid',
  'habilitet.votesNotNumbers': 'invalid',
  'habilitet.votesDoNotAddUp': 'invalid',
  'habilitet.votesContradict': 'invalid',
  'habilitet.conflictUnknown': 'notFound',
  'habilitet.conflictReasonMissing': 'invalid',
  'habilitet.conflictReasonTooLong': 'invalid',
  'habilitet.interestsNotYours': 'forbidden',
  'habilitet.interestsNotReadable': 'forbidden',
  'habilitet.interestNotFound': 'notFound',
  'habilitet.interestInvalid': 'invalid',
  'habilitet.interestKindUnknown': 'invalid',
  'habilitet.interestOrganisationMissing': 'invalid',
  'habilitet.interestEmpty': 'invalid',
  'habilitet.interestTooLong': 'invalid',
  'habilitet.interestDateUnknown': 'invalid',
  'habilitet.interestEndsBeforeStart': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const habilitetError = errorsOf(habilitetErrors);

/** Which error a broken database constraint means to a person. */
export const habilitetConstraints = {
  disqualification_person_unique: 'habilitet.personTwice',
  disqualification_person_fkey: 'habilitet.personUnknown',
  disqualification_item_fkey: 'habilitet.itemNotFound',
  habilitet_ruling_person_unique: 'habilitet.rulingStale',
  habilitet_declaration_person_unique: 'habilitet.changedMeanwhile',
  habilitet_declaration_item_fkey: 'habilitet.itemNotFound',
  habilitet_declaration_person_fkey: 'habilitet.personUnknown',
} as const satisfies Record<string, keyof typeof habilitetErrors>;
