import { DataSource, QueryFailedError } from 'typeorm';
import { DomainError } from '#kernel/domain-error';
import { installJobs } from '#platform/jobs/install-jobs';
import { ConstraintCodes } from './constraint-codes.js';
import { ownerDataSourceOptions } from './data-source-options.js';
import { translateDatabaseError } from './database-errors.js';
import type { MigrationClass } from './database-options.js';

/** Advisory lock of the one who migrates; the number only has to be ours. */
const migrationLock = 7_359_311_001;

/**
 * Brings a database up to this version of the program: every migration in a transaction of its own, then the job
 * queue. Of several that start at once, one migrates and the others wait.
 * @param ownerUrl login that owns, or will own, the tables
 * @returns the names of the migrations that were run
 * @throws DomainError `database.…` when the database does not answer or does not let us
 */
export async function migrateDatabase(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  const owner = new DataSource(ownerDataSourceOptions(ownerUrl, migrations));
  try {
    await owner.initialize();
    const runner = owner.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [migrationLock]);
      const done = await owner.runMigrations();
      await installJobs(ownerUrl, owner);
      return done.map((migration) => migration.name);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
      await runner.release();
    }
  } catch (error) {
    throw explained(error, ownerUrl);
  } finally {
    if (owner.isInitialized) await owner.destroy();
  }
}

function explained(error: unknown, ownerUrl: string): unknown {
  if (error instanceof QueryFailedError && error.query.includes('create role saksgang_app')) {
    const owner = decodeURIComponent(new URL(ownerUrl).username);
    return Object.assign(new DomainError('database.cannotCreateRole', 'unavailable', { owner }), {
      cause: error,
    });
  }
  return translateDatabaseError(error, new ConstraintCodes({}));
}
