import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature; the faults inside carry codes of their own (`exchange.*`). */
export const archiveErrors = {
  'exchange.tooLarge': 'tooLarge',
  'exchange.tooManyValues': 'tooLarge',
  'exchange.tooDeep': 'invalid',
  'exchange.notUtf8': 'invalid',
  'exchange.notJson': 'invalid',
  'exchange.meetingRefused': 'invalid',
  'exchange.councilRefused': 'invalid',
  'exchange.meetingExists': 'conflict',
  'exchange.councilExists': 'conflict',
  'exchange.notAllowed': 'forbidden',
  'exchange.numberUnreadable': 'invalid',
  'exchange.meetingNotFound': 'notFound',
} as const satisfies Record<string, ErrorKind>;

/** Makes one of this feature's errors. */
export const archiveError = errorsOf(archiveErrors);
