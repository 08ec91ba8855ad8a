import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const referatErrors = {
  'referat.notFound': 'notFound',
  'referat.notVisible': 'forbidden',
  'referat.forbidden': 'forbidden',
  'referat.exists': 'conflict',
  'referat.wrongState': 'conflict',
  'referat.meetingNotHeld': 'conflict',
  'referat.accountMissing': 'conflict',
  'referat.vedtakMissing': 'conflict',
  'referat.vedtakOpen': 'conflict',
  'referat.vedleggDraft': 'conflict',
  'referat.locked': 'conflict',
  'referat.deadlineBeforeSent': 'invalid',
  'referat.dateInvalid': 'invalid',
  'referat.approvedInMissing': 'invalid',
  'referat.approvedInUnknown': 'invalid',
  'referat.approvedInNotLater': 'invalid',
  'referat.accountInvalid': 'invalid',
  'referat.accountExists': 'conflict',
  'referat.invalid': 'invalid',
  'referat.meetingNotFound': 'notFound',
  'referat.itemNotFound': 'notFound',
  'referat.writerUnknown': 'invalid',
  'referat.versionUnknown': 'notFound',
  'commentRound.notFound': 'notFound',
  'commentRound.changed': 'conflict',
  'commentRound.noRecipients': 'conflict',
  'commentRound.deadlinePassed': 'invalid',
  'commentRound.open': 'conflict',
  'comment.notFound': 'notFound',
  'comment.notAllowed': 'forbidden',
  'comment.invalid': 'invalid',
  'comment.empty': 'invalid',
  'comment.tooLong': 'invalid',
  'comment.suggestionWithoutPlace': 'invalid',
  'comment.suggestionSame': 'invalid',
  'comment.placeUnknown': 'conflict',
  'comment.hasCommented': 'conflict',
  'comment.settled': 'conflict',
  'comment.wrongState': 'conflict',
  'comment.reasonMissing': 'invalid',
  'comment.referatApproved': 'conflict',
  'suggestion.none': 'conflict',
  'suggestion.notInAccount': 'conflict',
  'suggestion.wordsChanged': 'conflict',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const referatError = errorsOf(referatErrors);

/** Which error a broken database constraint means to a person. */
export const referatConstraints = {
  referat_meeting_unique: 'referat.exists',
  referat_deadline_check: 'referat.deadlineBeforeSent',
  referat_writer_fkey: 'referat.writerUnknown',
  referat_account_item_fkey: 'referat.itemNotFound',
  comment_round_one_open: 'commentRound.open',
  referat_comment_answer_check: 'comment.reasonMissing',
} as const satisfies Record<string, keyof typeof referatErrors>;
