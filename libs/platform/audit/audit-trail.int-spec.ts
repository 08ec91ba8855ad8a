import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { type DatabaseSession, openDatabaseSession } from '#test/postgres/database-session';
import { AuditTrail } from './audit-trail.js';

let session: DatabaseSession;
let trail: AuditTrail;
let superuser: pg.Client;
let council: string;
let secretary: Actor;

beforeAll(async () => {
  session = await openDatabaseSession();
  trail = new AuditTrail(session.unitOfWork, new CouncilDirectory(session.dataSource));
  superuser = new pg.Client({ connectionString: session.database.superuserUrl });
  await superuser.connect();
  await asUser(
    session.database.ownerUrl,
    `create table paper (id uuid primary key, council_id uuid not null, title text, secret text, content bytea, body text);
     select saksgang_protect('paper', '{secret}')`,
  );
  // A superuser who wants to do harm is not held up by triggers.
  await superuser.query('set session_replication_role = replica');
});

afterAll(async () => {
  await superuser?.end();
  await session?.close();
});

beforeEach(() => {
  council = newId();
  secretary = { councilId: council, personId: newId(), role: 'secretariat', requestId: 'request-1' };
});

async function asUser(url: string, statements: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

async function save(id: string, title: string) {
  await session.unitOfWork.run(secretary, 'paper.save', async () => {
    await currentManager().query(
      `insert into paper (id, council_id, title) values ($1, $2, $3) on conflict (id) do update set title = excluded.title`,
      [id, council, title],
    );
  });
}

async function fivePapers() {
  for (const title of ['én', 'to', 'tre', 'fire', 'fem']) await save(newId(), title);
}

async function faults() {
  const [report] = await trail.verify(council);
  return report.faults;
}

const events = async () => {
  const statement = 'select * from audit_event where council_id = $1 order by seq';
  return (await superuser.query<Record<string, unknown>>(statement, [council])).rows;
};

describe('what is written', () => {
  it('names who, when, what, before and after, with only what changed', async () => {
    const id = newId();
    await save(id, 'Utkast');
    await save(id, 'Ferdig – æøå');
    await session.unitOfWork.run(secretary, 'paper.remove', () =>
      currentManager().query('delete from paper'),
    );
    const common = {
      actor_id: secretary.personId,
      actor_role: 'secretariat',
      request_id: 'request-1',
      entity: 'paper',
      entity_id: id,
    };
    expect(await events()).toMatchObject([
      {
        ...common,
        seq: '1',
        action: 'paper.save',
        operation: 'insert',
        before: null,
        after: { id, title: 'Utkast' },
      },
      {
        ...common,
        seq: '2',
        operation: 'update',
        before: { title: 'Utkast' },
        after: { title: 'Ferdig – æøå' },
      },
      {
        ...common,
        seq: '3',
        action: 'paper.remove',
        operation: 'delete',
        before: { title: 'Ferdig – æøå' },
        after: null,
      },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('leaves out secrets and file bytes, and keeps a fingerprint of very long texts', async () => {
    await session.unitOfWork.run(secretary, 'paper.save', () =>
      currentManager().query(
        `insert into paper (id, council_id, secret, content, body) values ($1, $1, 'hemmelig', 'bytes', repeat('a', 100000))`,
        [council],
      ),
    );
    const [event] = await events();
    expect(JSON.stringify(event)).not.toMatch(/hemmelig|\\\\x/);
    expect(event['after']).toMatchObject({
      body: { length: 100_002, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('writes nothing for a change that is undone, or that changes nothing', async () => {
    const id = newId();
    await save(id, 'Utkast');
    await save(id, 'Utkast');
    const undone = session.unitOfWork.run(secretary, 'paper.save', async () => {
      await currentManager().query(`update paper set title = 'borte'`);
      throw new Error('angret');
    });
    await expect(undone).rejects.toThrow('angret');
    expect(await events()).toHaveLength(1);
  });

  it('numbers without gaps or forks when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => save(newId(), `sak ${i}`)));
    const [report] = await trail.verify(council);
    expect(report).toMatchObject({ length: 20, faults: [] });
  });

  it('names a write past the program as one of the database', async () => {
    const sql = `insert into paper (id, council_id) values ('${council}', '${council}')`;
    await asUser(session.database.superuserUrl, sql);
    expect(await events()).toMatchObject([{ actor_id: null, actor_role: 'database', action: 'sql' }]);
    expect(await faults()).toEqual([]);
  });

  it('refuses the owner every change of the trail', async () => {
    await fivePapers();
    for (const statement of [
      `update audit_event set action = 'x'`,
      'delete from audit_event',
      'truncate audit_event',
      'delete from audit_chain',
      'update audit_chain set length = length - 1',
    ]) {
      await expect(asUser(session.database.ownerUrl, statement)).rejects.toThrow(/not allowed/);
    }
  });
});

describe('what verification finds', () => {
  const tamper = (statement: string) => superuser.query(statement, [council]);

  beforeEach(fivePapers);

  it('nothing in an untouched chain', async () => {
    const [report] = await trail.verify(council);
    expect(report).toMatchObject({
      councilId: council,
      length: 5,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      faults: [],
    });
  });

  it.each(['action', 'actor_role', 'entity_id', 'request_id'])('a changed %s', async (column) => {
    await tamper(`update audit_event set ${column} = 'endret' where council_id = $1 and seq = 3`);
    expect(await faults()).toEqual([{ kind: 'changed', seq: 3 }]);
  });

  it.each([
    ['value', `after = jsonb_set(after, '{title}', '"annet"')`],
    ['time by a microsecond', `at = at + interval '1 microsecond'`],
  ])('a changed %s', async (_what, change) => {
    await tamper(`update audit_event set ${change} where council_id = $1 and seq = 2`);
    expect(await faults()).toEqual([{ kind: 'changed', seq: 2 }]);
  });

  it('a removed row in the middle', async () => {
    await tamper('delete from audit_event where council_id = $1 and seq = 3');
    expect(await faults()).toEqual([{ kind: 'missing', seq: 3 }]);
  });

  it('a row removed from the middle, and the numbers closed up', async () => {
    await tamper('delete from audit_event where council_id = $1 and seq = 3');
    await tamper('update audit_event set seq = 3 where council_id = $1 and seq = 4');
    await tamper('update audit_event set seq = 4 where council_id = $1 and seq = 5');
    expect(await faults()).toEqual([
      { kind: 'reordered', seq: 3 },
      { kind: 'tailCut', seq: 5 },
    ]);
  });

  it.each([
    ['first', 1, 'missing'],
    ['last', 5, 'tailCut'],
  ])('the %s row removed', async (_which, seq, kind) => {
    await tamper(`delete from audit_event where council_id = $1 and seq = ${seq}`);
    expect(await faults()).toEqual([{ kind, seq }]);
  });

  it('two rows that changed places', async () => {
    await tamper('update audit_event set seq = seq + 100 where council_id = $1 and seq in (2, 3)');
    await tamper('update audit_event set seq = 205 - (seq - 100) - 200 where council_id = $1 and seq > 100');
    expect((await faults()).map((fault) => fault.kind)).toContain('reordered');
  });

  it('a row made afterwards with a hash that fits', async () => {
    await tamper(`insert into audit_event select council_id, 6, at, actor_id, actor_role, request_id, action, entity, entity_id,
                    operation, before, after, hash, hash from audit_event where council_id = $1 and seq = 5`);
    expect((await faults()).map((fault) => fault.kind)).toEqual(['changed', 'headChanged']);
  });

  it('a whole chain removed with its head', async () => {
    await tamper('delete from audit_event where council_id = $1');
    await tamper('delete from audit_chain where council_id = $1');
    expect(await faults()).toEqual([{ kind: 'headChanged', seq: 1 }]);
    expect((await trail.verify()).map((report) => report.councilId)).toContain(council);
  });

  it('the faulty council only, when another one is in order', async () => {
    const sound = council;
    council = newId();
    secretary = { councilId: council, role: 'system' };
    await fivePapers();
    await tamper(`update audit_event set action = 'x' where council_id = $1 and seq = 1`);
    const reports = await trail.verify();
    expect(reports.find((report) => report.councilId === sound)!.faults).toEqual([]);
    expect(reports.find((report) => report.councilId === council)!.faults).toHaveLength(1);
  });
});
