import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import pg from 'pg';
import { type Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { type DatabaseSession, openDatabaseSession } from '#test/postgres/database-session';
import { currentActor, currentManager } from './current-manager.js';
import { lockRow } from './locked-row.js';

@Entity('counter')
class Counter {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('text')
  name: string;

  @Column('int')
  value: number;

  @VersionColumn()
  version: number;
}

let session: DatabaseSession;
let actor: Actor;

beforeAll(async () => {
  session = await openDatabaseSession([Counter], { counter_name_unique: 'counter.nameTaken' });
  const owner = new pg.Client({ connectionString: session.database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table counter (id uuid primary key, council_id uuid not null, name text not null, value int not null default 0,
      version int not null default 1, constraint counter_name_unique unique (council_id, name), constraint small check (value < 100));
    select saksgang_protect('counter')`);
  await owner.end();
});

afterAll(() => session?.close());

beforeEach(() => {
  actor = { councilId: newId(), personId: newId(), role: 'secretariat' };
});

const run = <T>(work: () => Promise<T>, who = actor) => session.unitOfWork.run(who, 'counter.change', work);
const read = <T>(work: () => Promise<T>, who = actor) => session.unitOfWork.read(who, work);

async function add(name = 'a') {
  const counter = currentManager().create(Counter, {
    id: newId(),
    councilId: actor.councilId,
    name,
    value: 0,
  });
  return currentManager().save(counter);
}

const all = () => read(() => currentManager().find(Counter, { order: { name: 'ASC' } }));

describe('run', () => {
  it('keeps everything or nothing', async () => {
    await run(() => add('a'));
    const failing = run(async () => {
      await add('b');
      throw new Error('midt i');
    });
    await expect(failing).rejects.toThrow('midt i');
    expect((await all()).map((counter) => counter.name)).toEqual(['a']);
  });

  it('gives the actor to whoever asks inside', async () => {
    expect(await run(async () => currentActor())).toBe(actor);
  });

  it('keeps the actors of simultaneous units of work apart', async () => {
    const other: Actor = { ...actor, councilId: newId() };
    const councils = await Promise.all(
      [actor, other, actor, other].map((who) =>
        run(async () => {
          await currentManager().query('select pg_sleep(0.02)');
          const [row] = await currentManager().query<{ council: string }[]>(
            `select current_setting('saksgang.council_id') as council`,
          );
          return row?.council;
        }, who),
      ),
    );
    expect(councils).toEqual([actor.councilId, other.councilId, actor.councilId, other.councilId]);
  });

  it('is one transaction with a unit of work inside it', async () => {
    const failing = run(async () => {
      await run(() => add('inner'));
      throw new Error('ytre');
    });
    await expect(failing).rejects.toThrow('ytre');
    expect(await all()).toEqual([]);
  });

  it('keeps nothing when the one inside failed and its error was swallowed', async () => {
    const swallowing = run(async () => {
      await add('outer');
      await run(() => Promise.reject(new Error('indre'))).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/swallowed/);
    expect(await all()).toEqual([]);
  });

  it('fails when a statement failed and its error was swallowed, instead of losing everything silently', async () => {
    const swallowing = run(async () => {
      await add('a');
      await currentManager()
        .query('select 1/0')
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/current transaction is aborted/);
  });

  it('refuses one for another council inside it', async () => {
    const mixing = run(() => run(() => add(), { ...actor, councilId: newId() }));
    await expect(mixing).rejects.toThrow(/inside that of another/);
  });

  it('does work again from the beginning that met a deadlock', async () => {
    const [one, two] = [await run(() => add('1')), await run(() => add('2'))];
    const raise = (id: string) => currentManager().increment(Counter, { id }, 'value', 1);
    let [tries, holding] = [0, 0];
    let haveBoth: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => (haveBoth = resolve));
    const inOrder = (first: string, second: string) =>
      run(async () => {
        tries++;
        await raise(first);
        if (++holding === 2) haveBoth();
        await bothHoldOne;
        await raise(second);
      });
    await Promise.all([inOrder(one.id, two.id), inOrder(two.id, one.id)]);
    expect(tries).toBeGreaterThan(2);
    expect((await all()).map((counter) => counter.value)).toEqual([2, 2]);
  });

  it('does not do work again that says it can be done once', async () => {
    let tries = 0;
    const failing = session.unitOfWork.run(
      actor,
      'x',
      async () => {
        tries++;
        await currentManager().query(`do $$ begin raise exception 'x' using errcode = '40001'; end $$`);
      },
      { once: true },
    );
    await expect(failing).rejects.toMatchObject({ code: 'database.busy', kind: 'conflict' });
    expect(tries).toBe(1);
  });
});

describe('read', () => {
  it('refuses to write, also in a unit of work begun inside it', async () => {
    await expect(read(() => add())).rejects.toThrow(/read-only transaction/);
    await expect(read(() => run(() => add()))).rejects.toThrow(/inside a reading one/);
  });

  it('sees one moment, whatever others write meanwhile', async () => {
    await run(() => add('a'));
    const counts = await read(async () => {
      const before = await currentManager().count(Counter);
      await new Promise<void>((done, fail) => setImmediate(() => void writeElsewhere().then(done, fail)));
      return [before, await currentManager().count(Counter)];
    });
    expect(counts).toEqual([1, 1]);
    expect(await all()).toHaveLength(2);
  });

  /** Another connection, as another request has. */
  async function writeElsewhere() {
    const client = new pg.Client({ connectionString: session.database.superuserUrl });
    await client.connect();
    await client.query(`insert into counter (id, council_id, name) values ($1, $2, 'b')`, [
      newId(),
      actor.councilId,
    ]);
    await client.end();
  }
});

describe('outside a unit of work', () => {
  it('there is no manager and no actor', () => {
    expect(() => currentManager()).toThrow(/outside a unit of work/);
    expect(() => currentActor()).toThrow(/outside a unit of work/);
  });

  it('work that goes on after the end is told that an await is missing', async () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const late = await run(async () => ({ later: ended.then(() => currentManager()) }));
    end();
    await expect(late.later).rejects.toThrow(/await is missing/);
  });
});

describe('refusals of the database', () => {
  it('speak with the code that the feature gave the constraint', async () => {
    await run(() => add('a'));
    await expect(run(() => add('a'))).rejects.toMatchObject({ code: 'counter.nameTaken', kind: 'conflict' });
  });

  it('have a code of their own when no feature gave one, and do not quote the row', async () => {
    const { id } = await run(() => add('a'));
    const tooMuch = run(() => currentManager().update(Counter, { id }, { value: 1000 }));
    await expect(tooMuch).rejects.toMatchObject({ code: 'database.refused', message: 'database.refused' });
  });

  it('tell of a full disk, and of a character or a number that no column can hold, also where nobody checked before', async () => {
    const full = `do $$ begin raise exception using errcode = 'disk_full'; end $$`;
    await expect(run(() => currentManager().query(full))).rejects.toMatchObject({
      code: 'database.diskFull',
    });
    const unreadable = { code: 'database.unreadableCharacter', kind: 'invalid' };
    await expect(run(() => add('a\u0000b'))).rejects.toMatchObject(unreadable);
    const { id } = await run(() => add('big'));
    const tooLarge = run(() => currentManager().update(Counter, { id }, { value: 3_000_000_000 }));
    await expect(tooLarge).rejects.toMatchObject({ code: 'database.tooLargeNumber', kind: 'invalid' });
  });

  it('let the second of two writers know that the row has changed', async () => {
    const { id, version } = await run(() => add('a'));
    const change = (name: string) =>
      run(async () => {
        const counter = await lockRow(Counter, id, version);
        await currentManager().save(Object.assign(counter!, { name }));
      });
    const results = await Promise.allSettled([change('first'), change('second')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')!.reason).toMatchObject({
      code: 'database.stale',
      kind: 'stale',
      params: { expected: 1, actual: 2 },
    });
  });

  it('know no row of another council to lock', async () => {
    const { id } = await run(() => add('a'));
    expect(await run(() => lockRow(Counter, id), { ...actor, councilId: newId() })).toBeNull();
  });
});
