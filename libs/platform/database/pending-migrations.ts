import type { DataSource } from 'typeorm';
import { migrationsTable } from './data-source-options.js';

/** Names of the migrations of this version of the program that the database has not had. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const done = await dataSource.query<{ name: string }[]>(`select name from ${migrationsTable}`);
  const names = new Set(done.map((row) => row.name));
  return dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !names.has(name));
}
