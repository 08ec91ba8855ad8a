/**
 * What a multipart request may bring, kept while it streams in: one file, and the few short fields beside it.
 * @param fileSize largest file, in bytes
 */
export function uploadLimits(fileSize: number) {
  return {
    fileSize,
    files: 1,
    fields: 10,
    parts: 12,
    fieldNameSize: 100,
    fieldSize: 10_000,
    headerPairs: 50,
  };
}
