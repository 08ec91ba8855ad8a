import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { ownerDataSourceOptions } from '#platform/database/data-source-options';
import { platformMigrations } from '#platform/database/platform-migrations';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { domainEntities } from '../all-entities.js';
import { domainMigrations } from './all-migrations.js';

/** Every column, constraint, index, policy, trigger and function of the program, as sorted lines. */
const schemaSql = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
  union all select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
  union all select 'function ' || p.oid::regprocedure from pg_proc p
    left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
    where p.pronamespace = 'public'::regnamespace and d.objid is null
  order by line`;

let database: TestDatabase;
let source: DataSource;

const schema = async () => (await source.query<{ line: string }[]>(schemaSql)).map((row) => row.line);

beforeAll(async () => {
  database = await createTestDatabase('empty');
  source = await new DataSource(
    ownerDataSourceOptions(database.ownerUrl, [...platformMigrations, ...domainMigrations]),
  ).initialize();
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** An event for a paper of a secret ballot would say whose it is; a counter says nothing that its tables do not. */
const unaudited = ['room_pulse', 'secret_choice'];

describe('the migrations', () => {
  it('go up, down to nothing, and up again to the same schema', async () => {
    const before = await schema();
    await source.runMigrations();
    const after = await schema();
    for (let left = platformMigrations.length + domainMigrations.length; left > 0; left--) {
      await source.undoLastMigration();
    }
    const own = (lines: string[]) => lines.filter((line) => !/schema_migration/.test(line));
    expect(own(await schema())).toEqual(before);
    await source.runMigrations();
    expect(await schema()).toEqual(after);
  });

  it('give every table of the domain its council, forced row-level security and an audit trigger', async () => {
    const rows = await source.query<{ name: string; walled: boolean; audited: boolean; tenant: boolean }[]>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
             exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit') as audited,
             exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'council_id' and a.attnotnull)
               as tenant
        from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    const tables = new Map(rows.map((row) => [row.name, row]));
    for (const [name, table] of tables) {
      if (['schema_migration', 'council_directory', 'audit_event', 'audit_chain'].includes(name)) continue;
      expect(table).toMatchObject({ name, walled: true, tenant: true });
    }
    for (const entity of domainEntities) {
      const name = getMetadataArgsStorage().tables.find((table) => table.target === entity)?.name as string;
      expect(tables.get(name)).toMatchObject({ name, audited: !unaudited.includes(name) });
    }
  });
});
