import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Config } from '#platform/config/config';

/** A migration as a class; lists of them are written out, so that a file left in `dist` is never run. */
export type MigrationClass = new () => MigrationInterface;

/** What the composition root knows about the database. */
export interface DatabaseOptions {
  readonly config: Config;
  readonly entities: readonly ((abstract new () => object) | EntitySchema)[];
  /** All migrations of the program; the readiness check compares them with what the database has had. */
  readonly migrations: readonly MigrationClass[];
  /** Named constraint → error code, from every feature. */
  readonly constraints?: Readonly<Record<string, string>>;
}
