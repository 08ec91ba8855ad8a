import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature, besides the faults of files themselves (`file.*`). */
export const storedFileErrors = {
  'storedFile.notFound': 'notFound',
  'storedFile.notAllowed': 'forbidden',
  'storedFile.nameMismatch': 'unsupportedType',
  'file.infected': 'unsupportedType',
  'file.closed': 'forbidden',
} as const satisfies Record<string, ErrorKind>;

/** Makes one of this feature's errors. */
export const storedFileError = errorsOf(storedFileErrors);
