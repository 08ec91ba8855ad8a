import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { DomainError } from '#kernel/domain-error';
import { currentManager } from './current-manager.js';

/** A row that several may want to change: its version is a TypeORM `@VersionColumn()`. */
export interface VersionedRow {
  readonly id: string;
  readonly version: number;
}

/**
 * Loads a row in order to change it and locks it until the unit of work ends, so that of two writers the second
 * sees what the first one did. Give the version the writer had before them (If-Match) and the second is refused
 * instead of overwriting.
 * @returns `null` when the council has no such row
 * @throws DomainError `database.stale` when the row has another version than `expectedVersion`
 */
export async function lockRow<Row extends VersionedRow>(
  entity: EntityTarget<Row>,
  id: string,
  expectedVersion?: number,
): Promise<Row | null> {
  const row = await currentManager().findOne(entity, {
    where: { id } as FindOptionsWhere<Row>,
    lock: { mode: 'pessimistic_write' },
  });
  if (row && expectedVersion !== undefined && row.version !== expectedVersion) {
    throw new DomainError('database.stale', 'stale', { expected: expectedVersion, actual: row.version });
  }
  return row;
}
