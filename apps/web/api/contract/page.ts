import { cutPage, decodeCursor, defaultPageSize, type Page, type PageRequest } from '#kernel/paging';

/** What a list is asked for, with the page size filled in. */
export function pageRequest(query: { readonly limit?: number; readonly cursor?: string }): PageRequest {
  const { limit = defaultPageSize, cursor } = query;
  return { limit, ...(cursor === undefined ? {} : { cursor }) };
}

/** A page as the API answers it. */
export function pageAnswer<Row, Item>(
  page: Page<Row>,
  itemOf: (row: Row) => Item,
): { items: Item[]; next?: string } {
  return { items: page.rows.map(itemOf), ...(page.next === undefined ? {} : { next: page.next }) };
}

/**
 * Cuts a page out of a list that is small enough to be read whole, by the place of each row and its id. Rows that come
 * or go meanwhile move nobody: the page begins after the place where the one before ended.
 * @param placeOf where a row stands, ascending
 */
export function pageWithin<Row extends { readonly id: string }>(
  rows: readonly Row[],
  request: PageRequest,
  placeOf: (row: Row) => number,
): Page<Row> {
  const [place, id] = (request.cursor && decodeCursor(request.cursor, 2)) || [];
  const isAfter = (row: Row) =>
    typeof place !== 'number' || placeOf(row) > place || (placeOf(row) === place && row.id > String(id));
  const left = rows.filter(isAfter).slice(0, request.limit + 1);
  return cutPage(left, request.limit, (row) => [placeOf(row), row.id]);
}
