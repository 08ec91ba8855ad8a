import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused when a document is asked for; features refuse with their own codes as well. */
export const documentErrors = {
  'document.unknownKind': 'notFound',
  'document.activityDateUnreadable': 'invalid',
  'document.notAsWord': 'notFound',
  'document.failed': 'unavailable',
  'document.tooBusy': 'unavailable',
  'paperSet.notFound': 'notFound',
  'paperSet.notYours': 'forbidden',
  'paperSet.closedSince': 'forbidden',
  'paperSet.notMade': 'conflict',
  'paperSet.toBeOrdered': 'conflict',
  'paperSet.versionUnknown': 'notFound',
  'paperSet.readerUnknown': 'notFound',
  'paperSet.unknownVariant': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Makes one of this feature's errors. */
export const documentError = errorsOf(documentErrors);
