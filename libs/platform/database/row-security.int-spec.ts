import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { newId } from '#kernel/ids';

const ours = newId();
const theirs = newId();
let database: TestDatabase;
let app: pg.Client;

/** Runs statements as the running program does, with a council set for the transaction only. */
async function inCouncil(council: string | null, statement: string, values: unknown[] = []) {
  await app.query('begin');
  try {
    if (council) await app.query(`select set_config('saksgang.council_id', $1, true)`, [council]);
    const result = await app.query<{ id: string; title: string }>(statement, values);
    await app.query('commit');
    return result;
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}

async function asUser(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  await asUser(
    database.ownerUrl,
    `create table note (id uuid primary key, council_id uuid not null, title text);
     select saksgang_protect('note')`,
  );
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  await inCouncil(ours, 'insert into note values ($1, $1, $2)', [ours, 'vår']);
  await inCouncil(theirs, 'insert into note values ($1, $1, $2)', [theirs, 'deres']);
});

afterAll(async () => {
  await app?.end();
  await database?.drop();
});

describe('one council seen from another, with raw SQL in the role of the program', () => {
  it('reads its own rows only', async () => {
    const { rows } = await inCouncil(ours, 'select title from note');
    expect(rows).toEqual([{ title: 'vår' }]);
  });

  it('reads nothing by the id of a foreign row', async () => {
    const { rowCount } = await inCouncil(ours, 'select from note where id = $1', [theirs]);
    expect(rowCount).toBe(0);
  });

  it.each([
    ['update', `update note set title = 'tatt' where id = $1`],
    ['delete', 'delete from note where id = $1'],
  ])('cannot %s a foreign row', async (_what, statement) => {
    expect((await inCouncil(ours, statement, [theirs])).rowCount).toBe(0);
    expect((await inCouncil(theirs, 'select title from note')).rows).toEqual([{ title: 'deres' }]);
  });

  it('cannot insert a row for another council', async () => {
    await expect(inCouncil(ours, 'insert into note values ($1, $2)', [newId(), theirs])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('cannot move its own row to another council', async () => {
    await expect(inCouncil(ours, 'update note set council_id = $1', [theirs])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('sees and writes nothing when no council is set', async () => {
    expect((await inCouncil(null, 'select from note')).rowCount).toBe(0);
    expect((await inCouncil(null, `update note set title = ''`)).rowCount).toBe(0);
    await expect(inCouncil(null, 'insert into note values ($1, $1)', [ours])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('forgets the council when the transaction ends, so that a pooled connection carries nothing over', async () => {
    await inCouncil(ours, 'select from note');
    expect((await app.query('select from note')).rowCount).toBe(0);
  });

  it('binds the owner of the tables too', async () => {
    expect((await asUser(database.ownerUrl, 'select from note')).rowCount).toBe(0);
  });
});

describe('the role of the program', () => {
  it.each([
    ['switch row-level security off', 'alter table note disable row level security'],
    ['no longer force it', 'alter table note no force row level security'],
    ['drop the policy', 'drop policy council_isolation on note'],
    ['switch the audit trigger off', 'alter table note disable trigger audit'],
    ['skip triggers', 'set session_replication_role = replica'],
    ['empty a table', 'truncate note'],
    ['become the owner', 'set role saksgang_owner'],
    ['become superuser', 'alter role current_user superuser'],
    ['make tables', 'create table public.mine ()'],
    ['write to the audit trail', `insert into audit_event select * from audit_event`],
    ['change the audit trail', `update audit_event set action = 'x'`],
    ['delete from the audit trail', 'delete from audit_event'],
    ['empty the audit trail', 'truncate audit_event'],
    ['drop the audit trail', 'drop table audit_event'],
    ['change the head of the chain', 'update audit_chain set length = 0'],
    [
      'call what adds to the chain',
      `select saksgang_audit_append('${ours}', 'a', 'b', 'insert', null, null)`,
    ],
    ['write in the directory of councils', 'delete from council_directory'],
    ['note a migration', `insert into schema_migration (timestamp, name) values (1, 'x')`],
  ])('cannot %s', async (_what, statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner|denied/);
  });

  it('reads the audit trail of its own council only', async () => {
    const { rows } = await inCouncil(ours, 'select distinct entity_id as id from audit_event');
    expect(rows).toEqual([{ id: ours }]);
  });
});

describe('every table of the program', () => {
  it('stands behind the wall or is known to hold nothing of a council', async () => {
    const { rows } = await asUser(
      database.superuserUrl,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not (relrowsecurity and relforcerowsecurity) order by relname`,
    );
    const open = ['audit_chain', 'audit_event', 'council_directory', 'schema_migration'];
    expect(rows.map((row) => row['relname'])).toEqual(open);
  });

  // What was kept of a page, as fingerprints, and which parts of a møterom changed are passing; who chose what in a
  // secret ballot must leave no trail.
  it('has the audit trigger when it stands behind the wall, but for the three that must not have one', async () => {
    const { rows } = await asUser(
      database.superuserUrl,
      `select relname from pg_class c where relnamespace = 'public'::regnamespace and relforcerowsecurity
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit' and t.tgenabled = 'O')
        order by relname`,
    );
    expect(rows.map((row) => row['relname'])).toEqual(['kept_draft', 'room_pulse', 'secret_choice']);
  });
});
