/** What a list is asked for: `limit` rows (1–200) after the opaque `cursor` of the page before. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** One page of a list in a stable order; `next` is absent on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

export const defaultPageSize = 50;

/** Wraps the sort key of the last row of a page, so that the next page starts right after it whatever is added meanwhile. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor back; `undefined` when it is not one of ours (wrong form or wrong number of keys). */
export function decodeCursor(cursor: string, keys: number): (string | number)[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const valid =
      Array.isArray(key) &&
      key.length === keys &&
      key.every((k) => typeof k === 'string' || typeof k === 'number');
    return valid ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Cuts a page from rows that were fetched with one row more than asked for.
 * @param rows at most `limit + 1` rows in order
 */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number)[],
): Page<Row> {
  if (rows.length <= limit) return { rows };
  const kept = rows.slice(0, limit);
  return { rows: kept, next: encodeCursor(keyOf(kept[kept.length - 1])) };
}
