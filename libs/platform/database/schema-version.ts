import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel/domain-error';
import { migrationsTable } from './data-source-options.js';

/** Whether the database is of this version of the program. */
@Injectable()
export class SchemaVersion {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Names of the migrations that the database has not had. */
  async pending(): Promise<string[]> {
    const done = await this.dataSource.query<{ name: string }[]>(`select name from ${migrationsTable}`);
    const names = new Set(done.map((row) => row.name));
    return this.dataSource.migrations
      .map((migration) => migration.name ?? migration.constructor.name)
      .filter((name) => !names.has(name));
  }

  /** @throws DomainError `database.schemaOutdated` when migrations are missing */
  async requireCurrent(): Promise<void> {
    const pending = await this.pending().catch((error: unknown) => {
      if (isMissingTable(error)) return ['all'];
      throw error;
    });
    if (pending.length > 0) throw new DomainError('database.schemaOutdated', 'unavailable');
  }
}

/** A database that was never migrated has no list of migrations either; or this login may not see it. */
function isMissingTable(error: unknown): boolean {
  const code = (error as { driverError?: { code?: string } }).driverError?.code ?? '';
  return ['42P01', '42501'].includes(code);
}
