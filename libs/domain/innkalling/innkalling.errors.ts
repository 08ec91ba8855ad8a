import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const innkallingErrors = {
  'dispatch.checksFailed': 'conflict',
  'dispatch.noRecipients': 'invalid',
  'dispatch.changed': 'stale',
  'dispatch.nobodyKnows': 'conflict',
  'dispatch.twice': 'conflict',
  'dispatch.calledOff': 'conflict',
  'dispatch.reasonMissing': 'invalid',
  'dispatch.reasonTooLong': 'invalid',
  'response.notCalled': 'conflict',
  'response.meetingOver': 'conflict',
  'response.calledOff': 'conflict',
  'response.notListed': 'forbidden',
  'response.notReadable': 'forbidden',
  'response.invalid': 'invalid',
  'response.answerMissing': 'invalid',
  'response.reasonTooLong': 'invalid',
  'response.linkUnknown': 'notFound',
  'response.linkExpired': 'conflict',
  'vara.notUsed': 'conflict',
  'vara.meetingNotCalled': 'conflict',
  'vara.memberNotAway': 'conflict',
  'vara.attendsElsewhere': 'conflict',
  'vara.alreadyCalled': 'conflict',
  'vara.notCalledIn': 'conflict',
  'vara.alreadyThere': 'conflict',
  'late.nobodyChosen': 'invalid',
  'late.notARecipient': 'invalid',
  'late.notCalled': 'conflict',
  'calendar.reply.tooLarge': 'tooLarge',
  'calendar.reply.notCalendar': 'invalid',
  'calendar.reply.notReply': 'invalid',
  'calendar.reply.notOneMeeting': 'invalid',
  'calendar.reply.unknownMeeting': 'notFound',
  'calendar.reply.oneOccurrence': 'invalid',
  'calendar.reply.notOneAttendee': 'invalid',
  'calendar.reply.addressUnreadable': 'invalid',
  'calendar.reply.noAnswer': 'invalid',
  'calendar.reply.foreignSender': 'forbidden',
  'calendar.reply.notInvited': 'forbidden',
  'calendar.reply.outdated': 'conflict',
  'calendar.reply.older': 'conflict',
  'calendar.reply.undated': 'invalid',
} as const satisfies Record<string, ErrorKind>;

export type InnkallingErrorCode = keyof typeof innkallingErrors;

/** Makes one of this feature's errors. */
export const innkallingError = errorsOf(innkallingErrors);

/** Which error a broken database constraint means to a person. */
export const innkallingConstraints = {
  innkalling_dispatch_sequence_unique: 'dispatch.twice',
} as const satisfies Record<string, InnkallingErrorCode>;
