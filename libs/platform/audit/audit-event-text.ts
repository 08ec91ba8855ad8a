import { createHash } from 'node:crypto';

/** One event as the database gives it: every value as text, jsonb in the form Postgres prints. */
export interface AuditEventRow {
  readonly seq: string;
  readonly council_id: string;
  /** UTC to the microsecond, `2026-11-22T08:00:00.123456Z`. */
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_role: string;
  readonly request_id: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly operation: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Hash before the first event of a chain. */
export const chainStart = '0'.repeat(64);

const fields = [
  ...(['council_id', 'at', 'actor_id', 'actor_role', 'request_id', 'action', 'entity', 'entity_id'] as const),
  ...(['operation', 'before', 'after'] as const),
];

/**
 * The hash that a row must have. Reckoned here and not in the database, so that somebody who changes the rows and
 * the functions of the database is found too. The number is not in it: the chain itself gives the order.
 */
export function hashOfEvent(row: AuditEventRow): string {
  const text = row.previous_hash + fields.map((name) => field(row[name])).join('');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function field(value: string | null): string {
  return value === null ? '-,' : `${Buffer.byteLength(value, 'utf8')}:${value},`;
}
