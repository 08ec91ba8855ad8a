import { DomainError, errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const publicationErrors = {
  'publication.notFound': 'notFound',
  'passage.noTexts': 'notFound',
  'passage.notMarked': 'notFound',
  'passage.textUnknown': 'invalid',
  'passage.wordsMissing': 'invalid',
  'passage.wordsTooLong': 'invalid',
  'passage.wordsNotFound': 'invalid',
  'passage.severalPlaces': 'invalid',
  'passage.wordsAndPicture': 'invalid',
  'passage.pictureNotFound': 'invalid',
  'passage.pictureMarked': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Makes one of this feature's errors. */
export const publicationError = errorsOf(publicationErrors);

/** Refusals that tell that something is there. Anybody at all is told no more than that there is nothing to read. */
const telling: ReadonlySet<ErrorKind> = new Set(['forbidden', 'notFound', 'invalid']);

/**
 * Reads for anybody: whatever is refused because of who they are, or because it does not exist, is not found.
 * @throws DomainError `publication.notFound`
 */
export async function forAnybody<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError && telling.has(error.kind))
      throw publicationError('publication.notFound');
    throw error;
  }
}
