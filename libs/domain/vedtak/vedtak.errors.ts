import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const vedtakErrors = {
  'vedtak.notFound': 'notFound',
  'vedtak.itemNotFound': 'notFound',
  'vedtak.forbidden': 'forbidden',
  'vedtak.invalid': 'invalid',
  'vedtak.locked': 'conflict',
  'vedtak.alreadyRecorded': 'conflict',
  'vedtak.reasonMissing': 'invalid',
  'vedtak.changesMissing': 'invalid',
  'vedtak.textMissing': 'invalid',
  'vedtak.textWhereNone': 'invalid',
  'vedtak.placeholderLeft': 'invalid',
  'vedtak.blockNotAllowed': 'invalid',
  'vedtak.meetingNotBegun': 'conflict',
  'vedtak.wrongState': 'conflict',
  'vote.countsMissing': 'invalid',
  'vote.moreThanEligible': 'invalid',
  'vote.unanimousWithAgainst': 'invalid',
  'vote.abstainingNotAllowed': 'invalid',
  'vote.tieUndecided': 'invalid',
  'vote.castingVoteNotAllowed': 'invalid',
  'vote.castingVoteWithoutTie': 'invalid',
  'vote.noMajority': 'invalid',
  'statement.personUnknown': 'invalid',
  'statement.personDisqualified': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const vedtakError = errorsOf(vedtakErrors);

/** Which error a broken database constraint means to a person. */
export const vedtakConstraints = {
  vedtak_item_unique: 'vedtak.alreadyRecorded',
  vedtak_item_fkey: 'vedtak.itemNotFound',
  vote_unanimous_check: 'vote.unanimousWithAgainst',
  vote_counted_check: 'vote.countsMissing',
  minute_statement_person_fkey: 'statement.personUnknown',
} as const satisfies Record<string, keyof typeof vedtakErrors>;
