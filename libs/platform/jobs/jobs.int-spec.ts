import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { type DatabaseSession, openDatabaseSession } from '#test/postgres/database-session';
import { silentPino } from '#test/builders/silent-pino';
import { eventually } from '#test/patience/eventually';
import { BossConnection } from './boss-connection.js';
import { defineJob } from './job-definition.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';

const draft = defineJob<{ meeting: string }>({ name: 'test.draft', retryLimit: 2 });
const nightly = defineJob({ name: 'test.nightly', schedule: '0 3 * * *' });
const actor = systemActor(newId());
const silent = silentPino();

let session: DatabaseSession;
let connection: BossConnection;
let queue: JobQueue;
let worker: JobWorker | undefined;

beforeAll(async () => {
  session = await openDatabaseSession();
  connection = new BossConnection(session.database.appUrl, silent);
  queue = new JobQueue(connection);
});

afterAll(async () => {
  await connection?.onApplicationShutdown();
  await session?.close();
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await sql('delete from pgboss.job');
});

async function sql(statement: string) {
  const client = new pg.Client({ connectionString: session.database.superuserUrl });
  await client.connect();
  try {
    return await client.query<{ n: number }>(statement);
  } finally {
    await client.end();
  }
}

const waiting = async () =>
  (await sql(`select count(*)::int as n from pgboss.job where state = 'created'`)).rows[0].n;

function working(handle: (meeting: string) => Promise<void>) {
  worker = new JobWorker(session.database.appUrl, silent);
  worker.register({ job: draft, handle: ({ meeting }) => handle(meeting) });
  return worker.start();
}

describe('a job in the queue, in the role of the running program', () => {
  it('waits from the commit on, and not before', async () => {
    await session.unitOfWork.run(actor, 'test', async () => {
      await queue.enqueue(draft, { meeting: '1/2021' });
      expect(await waiting()).toBe(0);
    });
    expect(await waiting()).toBe(1);
  });

  it('is gone when its transaction is undone', async () => {
    const undone = session.unitOfWork.run(actor, 'test', async () => {
      await queue.enqueue(draft, { meeting: '1/2021' });
      throw new Error('angret');
    });
    await expect(undone).rejects.toThrow('angret');
    expect(await waiting()).toBe(0);
  });

  it('is not added while one with the same key waits', async () => {
    const twice = (key: string) =>
      session.unitOfWork.run(actor, 'test', () =>
        queue.enqueue(draft, { meeting: '1/2021' }, { onceKey: key }),
      );
    expect([typeof (await twice('1/2021')), await twice('1/2021'), typeof (await twice('2/2021'))]).toEqual([
      'string',
      null,
      'string',
    ]);
  });

  it('cannot be added outside a unit of work', async () => {
    await expect(queue.enqueue(draft, { meeting: '1/2021' })).rejects.toThrow(/outside a unit of work/);
  });
});

describe('the worker, in the role of the running program', () => {
  it('gives each job to its handler once', async () => {
    const handled: string[] = [];
    await working(async (meeting) => void handled.push(meeting));
    for (const meeting of ['1/2021', '2/2021']) {
      await session.unitOfWork.run(actor, 'test', () => queue.enqueue(draft, { meeting }));
    }
    await eventually(() => handled.length === 2);
    expect(handled.sort()).toEqual(['1/2021', '2/2021']);
  });

  it('lets a running job finish when it is told to stop', async () => {
    let [begun, finished] = [false, false];
    await working(async () => {
      begun = true;
      await new Promise((wake) => setTimeout(wake, 300));
      finished = true;
    });
    await session.unitOfWork.run(actor, 'test', () => queue.enqueue(draft, { meeting: '1/2021' }));
    await eventually(() => begun);
    await worker!.stop();
    expect(finished).toBe(true);
    expect((await sql(`select count(*)::int as n from pgboss.job where state = 'completed'`)).rows[0].n).toBe(
      1,
    );
  });

  it('leaves a failed job to be tried again', async () => {
    let tries = 0;
    await working(async () => {
      tries++;
      throw new Error('ikke nå');
    });
    await session.unitOfWork.run(actor, 'test', () => queue.enqueue(draft, { meeting: '1/2021' }));
    await eventually(() => tries === 1);
    await worker!.stop();
    expect(
      (await sql(`select count(*)::int as n from pgboss.job where state = 'retry' and retry_limit = 2`))
        .rows[0].n,
    ).toBe(1);
  });

  it('keeps the schedules in step with the jobs it has', async () => {
    worker = new JobWorker(session.database.appUrl, silent);
    worker.register({ job: nightly, handle: async () => undefined });
    await worker.start();
    expect(
      (
        await sql(
          `select count(*)::int as n from pgboss.schedule where name = 'test.nightly' and timezone = 'Europe/Oslo'`,
        )
      ).rows[0].n,
    ).toBe(1);
    await worker.stop();
    await working(async () => undefined);
    expect((await sql('select count(*)::int as n from pgboss.schedule')).rows[0].n).toBe(0);
  });
});

describe('jobs in the program', () => {
  it('have one name each, and one handler each', () => {
    expect(() => defineJob({ name: 'test.draft' })).toThrow(/Two jobs/);
    const twice = new JobWorker('', silent);
    twice.register({ job: draft, handle: async () => undefined });
    expect(() => twice.register({ job: draft, handle: async () => undefined })).toThrow(/Two handlers/);
  });
});
