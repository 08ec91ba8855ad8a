import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { domainMigrations } from '#domain/migrations';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { ownerDataSourceOptions, withRole } from '#platform/database/data-source-options';
import { migrateDatabase } from '#platform/database/migrate-database';
import { platformMigrations } from '#platform/database/platform-migrations';
import { RuntimeRoleGuard } from '#platform/database/runtime-role-guard';
import { SchemaVersion } from '#platform/database/schema-version';

const all = [...platformMigrations, ...domainMigrations];
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase('empty');
});

afterEach(() => database?.drop());

async function withConnection<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({ ...ownerDataSourceOptions(url, all) });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Everything that migrations make, as one list of words. */
const shape = (source: DataSource) =>
  source.query<{ thing: string }[]>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as thing
      from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select tablename || ' ' || indexdef from pg_indexes where schemaname = 'public'
    union all select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
    union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
    union all select proname from pg_proc where pronamespace = 'public'::regnamespace and proname like 'saksgang%'
    order by thing`);

describe('migrations', () => {
  it('go up on an empty database, all the way down, and up again to the same', async () => {
    await migrateDatabase(database.ownerUrl, all);
    await withConnection(database.ownerUrl, async (source) => {
      const up = await shape(source);
      expect(up.length).toBeGreaterThan(50);
      for (let left = all.length; left > 0; left--) await source.undoLastMigration();
      const left = await shape(source);
      expect(left.filter(({ thing }) => !thing.startsWith('schema_migration'))).toEqual([]);
      await source.runMigrations();
      expect(await shape(source)).toEqual(up);
    });
  });

  it('are run once, also when two programs start at the same time', async () => {
    const runs = await Promise.all([1, 2].map(() => migrateDatabase(database.ownerUrl, all)));
    expect(runs.map((run) => run.length).sort((a, b) => a - b)).toEqual([0, all.length]);
    expect(await migrateDatabase(database.ownerUrl, all)).toEqual([]);
  });

  it('that are missing are noticed by the running program', async () => {
    await migrateDatabase(database.ownerUrl, platformMigrations);
    await withConnection(database.appUrl, async (source) => {
      await expect(new SchemaVersion(source).requireCurrent()).rejects.toMatchObject({
        code: 'database.schemaOutdated',
      });
    });
    await migrateDatabase(database.ownerUrl, all);
    await withConnection(database.appUrl, (source) => new SchemaVersion(source).requireCurrent());
  });

  it('that were never run are noticed too', async () => {
    await withConnection(database.appUrl, async (source) => {
      await expect(new SchemaVersion(source).requireCurrent()).rejects.toMatchObject({
        code: 'database.schemaOutdated',
      });
    });
  });
});

describe('the role of the connections', () => {
  const guard = (url: string) => withConnection(url, (source) => new RuntimeRoleGuard(source).onModuleInit());

  it('is accepted when row-level security binds it: its own login, or the role put on at the start', async () => {
    await migrateDatabase(database.ownerUrl, all);
    await guard(database.appUrl);
    await guard(withRole(database.ownerUrl, 'saksgang_app'));
    await guard(withRole(database.superuserUrl, 'saksgang_app'));
  });

  it('stops the program when it is the owner or a superuser', async () => {
    await migrateDatabase(database.ownerUrl, all);
    await expect(guard(database.ownerUrl)).rejects.toMatchObject({ code: 'database.roleTooStrong' });
    await expect(guard(database.superuserUrl)).rejects.toMatchObject({ code: 'database.roleTooStrong' });
  });
});

describe('a database that cannot be used', () => {
  it.each([
    ['whose password is wrong', (url: URL) => (url.password = 'feil'), 'database.loginRefused'],
    ['that does not exist', (url: URL) => (url.pathname = '/finnes_ikke'), 'database.unknownDatabase'],
    ['that does not answer', (url: URL) => (url.port = '1'), 'database.unavailable'],
  ])('is told apart: one %s', async (_what, spoil, code) => {
    const url = new URL(database.ownerUrl);
    spoil(url);
    await expect(migrateDatabase(url.href, all)).rejects.toMatchObject({ code });
  });
});
