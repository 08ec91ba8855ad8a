import { DomainError } from '#kernel/domain-error';
import { domainMigrations } from '#domain/migrations';
import type { Config } from '#platform/config/config';
import { runtimeUrl } from '#platform/database/data-source-options';
import type { MigrationClass } from '#platform/database/database-options';
import { migrateDatabase } from '#platform/database/migrate-database';
import { platformMigrations } from '#platform/database/platform-migrations';
import { EmbeddedPostgres } from '#platform/postgres/embedded-postgres';

/** Every migration of the program, in order. */
export const allMigrations: readonly MigrationClass[] = [...platformMigrations, ...domainMigrations];

/** A database that is there for as long as a command needs it. */
export interface OpenDatabase {
  /** The configuration that the program runs with: it has the least-privileged login only. */
  readonly runtimeConfig: Config;
  /** Login that may migrate; absent when only DATABASE_APP_URL is set. */
  readonly ownerUrl?: string;
  /** The embedded database, when that is the one. */
  readonly embedded?: EmbeddedPostgres;
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names, or starts (or joins) the embedded one.
 * @param onLost called when the embedded database goes away by itself
 */
export async function openDatabase(config: Config, onLost?: () => void): Promise<OpenDatabase> {
  if (config.databaseUrl || config.databaseAppUrl) return given(config);
  const embedded = await EmbeddedPostgres.start({ dataDir: config.dataDir, ...(onLost ? { onLost } : {}) });
  return {
    runtimeConfig: { ...config, databaseAppUrl: embedded.appUrl },
    ownerUrl: embedded.ownerUrl,
    embedded,
    close: () => embedded.stop(),
  };
}

function given(config: Config): OpenDatabase {
  const { databaseUrl, ...rest } = config;
  return {
    runtimeConfig: { ...rest, databaseAppUrl: runtimeUrl(config) },
    ...(databaseUrl ? { ownerUrl: databaseUrl } : {}),
    close: async () => undefined,
  };
}

/**
 * Brings the database up to this version.
 * @returns names of the migrations that were run
 * @throws DomainError `config.ownerMissing` without a login that may
 */
export async function migrate({ ownerUrl }: OpenDatabase): Promise<string[]> {
  if (!ownerUrl) throw new DomainError('config.ownerMissing', 'invalid');
  return migrateDatabase(ownerUrl, allMigrations);
}
