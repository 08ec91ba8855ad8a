import type { DataSourceOptions } from 'typeorm';
import { DomainError } from '#kernel/domain-error';
import type { Config } from '#platform/config/config';
import { silentLogger } from './silent-logger.js';
import type { DatabaseOptions, MigrationClass } from './database-options.js';

/** The role that owns nothing and that row-level security binds; a migration creates it. */
export const appRole = 'saksgang_app';

/** Table in which TypeORM notes the migrations that have been run. */
export const migrationsTable = 'schema_migration';

/**
 * The address the running program connects to: its own login, or the owner's login that puts on the role
 * `saksgang_app` at the start of every connection.
 * @throws DomainError `config.databaseMissing`
 */
export function runtimeUrl(config: Config): string {
  if (config.databaseAppUrl) return config.databaseAppUrl;
  if (!config.databaseUrl) throw new DomainError('config.databaseMissing', 'invalid');
  return withRole(config.databaseUrl, appRole);
}

/** Adds the start-up option `-c role=…` to a connection address; options that it has already are kept. */
export function withRole(databaseUrl: string, role: string): string {
  const url = new URL(databaseUrl);
  const options = [url.searchParams.get('options'), `-c role=${role}`].filter((part) => part).join(' ');
  url.searchParams.set('options', options);
  return url.href.replace(/\+/g, '%20');
}

/** Connections of the running program. */
export function runtimeDataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: runtimeUrl(options.config),
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: migrationsTable,
    applicationName: 'saksgang',
    connectTimeoutMS: 10_000,
    poolSize: 10,
    logger: silentLogger,
  };
}

/** The one connection that changes the schema, as the owner of the tables. */
export function ownerDataSourceOptions(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: migrationsTable,
    migrationsTransactionMode: 'each',
    applicationName: 'saksgang-migrate',
    connectTimeoutMS: 10_000,
    poolSize: 2,
    logger: silentLogger,
  };
}
