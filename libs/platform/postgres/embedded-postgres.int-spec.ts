import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectFolder } from '#kernel/project-folder';
import { MadeFolder } from '#test/bootstrap/made-folder';
import { eventually } from '#test/patience/eventually';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive, readPostmaster } from './postmaster-file.js';

let dataDir: string;
let running: EmbeddedPostgres[];
let others: ChildProcess[];
let made: MadeFolder;

const folder = (...path: string[]) => join(dataDir, 'postgres', ...path);
const serverPid = () => readPostmaster(folder('18'))?.pid;

async function start(options: { onLost?: () => void } = {}) {
  const postgres = await EmbeddedPostgres.start({ dataDir, settings: ['fsync=off'], ...options });
  running.push(postgres);
  return postgres;
}

/** The same on a copy of a database that was made and stopped before. */
async function startMade(options: { onLost?: () => void } = {}) {
  made.copyTo(dataDir);
  return start(options);
}

async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database from another process and waits until it runs. */
async function startElsewhere(): Promise<ChildProcess> {
  const tests = join(projectFolder(), 'test', 'postgres');
  const program = [
    '--import',
    join(tests, 'typescript-sources.mjs'),
    join(tests, 'hold-embedded.ts'),
    dataDir,
  ];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

async function killed(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

beforeAll(async () => {
  made = await MadeFolder.by(async (dataDir) => {
    const postgres = await EmbeddedPostgres.start({ dataDir, settings: ['fsync=off'] });
    await postgres.stop();
  });
});

afterAll(() => made?.remove());

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'saksgang-embedded-'));
  running = [];
  others = [];
});

afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  for (const postgres of running) await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('is made, started and stopped, and has its data the next time', async () => {
    const first = await start();
    await query(first.ownerUrl, `create table kept (word text); insert into kept values ('Åse')`);
    const pid = serverPid()!;
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await start();
    expect(await query(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'Åse' }]);
  });

  it('has a login for the owner and one for the program, neither of them mighty, with passwords only we can read', async () => {
    const postgres = await startMade();
    const roles = `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles
                    where rolname like 'saksgang%' order by rolname`;
    expect(await query(postgres.appUrl, roles)).toEqual([
      { name: 'saksgang_app', mighty: false },
      { name: 'saksgang_owner', mighty: false },
    ]);
    expect(statSync(folder('credentials.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(postgres.appUrl);
    wrong.password = 'feil';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('listens on the loopback address only', async () => {
    const { port, appUrl } = await startMade();
    expect(await query(appUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal);
    if (!outward) return;
    const url = new URL(appUrl);
    url.host = outward.family === 'IPv6' ? `[${outward.address}]:${port}` : `${outward.address}:${port}`;
    await expect(query(url.href, 'select 1')).rejects.toThrow(/ECONNREFUSED|EINVAL/);
  });

  it('sorts as Norwegians do', async () => {
    const { appUrl } = await startMade();
    const words = await query<{ x: string }>(
      appUrl,
      `select x from unnest(array['Åse','Østen','Ærlig','Anna','Zara']) x order by x`,
    );
    expect(words.map((row) => row.x)).toEqual(['Anna', 'Zara', 'Ærlig', 'Østen', 'Åse']);
  });

  it('serves several and stops with the last one', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.port).toBe(two.port);
    const pid = serverPid()!;
    await one.stop();
    expect(await query(two.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('lets only one program serve from a folder', async () => {
    const [one, two] = [await startMade(), await start()];
    await one.claimServing();
    await expect(two.claimServing()).rejects.toMatchObject({ code: 'postgres.alreadyServing' });
    await one.stop();
    await two.claimServing();
  });
});

if (process.getuid?.() === 0) {
  describe('started by root in a folder that the database user is not let in to', () => {
    it('has its cluster elsewhere, says where, and finds it again', async () => {
      dataDir = join(dataDir, 'closed', 'data');
      mkdirSync(dirname(dataDir), { mode: 0o700 });
      const first = await start();
      await query(first.ownerUrl, `create table kept as select 'ja' as word`);
      await first.stop();
      const { folder: elsewhere } = JSON.parse(readFileSync(folder('location.json'), 'utf8')) as {
        folder: string;
      };
      expect(elsewhere).toMatch(/^\/var\/lib\/saksgang\//);
      const second = await start();
      expect(await query(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await query(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'ja' }]);
      await second.stop();
      rmSync(elsewhere, { recursive: true });
      dataDir = dirname(dirname(dataDir));
    });
  });
}

describe('after an accident', () => {
  it('the server that a killed program left behind is taken over, and stopped in the end', async () => {
    made.copyTo(dataDir);
    const other = await startElsewhere();
    const orphan = serverPid()!;
    await killed(other);
    expect(isAlive(orphan)).toBe(true);
    const postgres = await start();
    expect(serverPid()).toBe(orphan);
    await postgres.claimServing();
    await postgres.stop();
    expect(isAlive(orphan)).toBe(false);
  });

  it('a server that was killed itself repairs itself and keeps what was written', async () => {
    made.copyTo(dataDir);
    const other = await startElsewhere();
    const first = await start();
    await query(first.ownerUrl, `create table kept (word text); insert into kept values ('ja')`);
    const pid = serverPid()!;
    process.kill(pid, 'SIGKILL');
    await killed(other);
    await first.stop();
    const second = await start();
    expect(await query(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'ja' }]);
  });

  it('the program is told when the server goes away by itself', async () => {
    let lost = 0;
    const postgres = await startMade({ onLost: () => lost++ });
    process.kill(serverPid()!, 'SIGINT');
    await eventually(() => lost > 0);
    expect(lost).toBe(1);
    await postgres.stop();
    expect(lost).toBe(1);
  });

  it('an old note of a process whose number another program has now does not hold it up', async () => {
    await (await startMade()).stop();
    const file = folder('18', 'postmaster.pid');
    writeFileSync(file, [process.pid, folder('18'), 0, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n'));
    const postgres = await start();
    expect(await query(postgres.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what it refuses, in one sentence', () => {
  it('a folder that is not a folder', async () => {
    writeFileSync(folder('..', 'postgres'), '');
    await expect(start()).rejects.toMatchObject({
      code: 'postgres.folderNotWritable',
      params: { folder: dataDir },
    });
  });

  it('data whose passwords are gone', async () => {
    await (await startMade()).stop();
    rmSync(folder('credentials.json'));
    await expect(start()).rejects.toMatchObject({ code: 'postgres.credentialsMissing' });
  });

  it('data of another version of Postgres', async () => {
    await (await startMade()).stop();
    renameSync(folder('18'), folder('17'));
    await expect(start()).rejects.toMatchObject({
      code: 'postgres.wrongVersion',
      params: { found: '17', expected: '18' },
    });
  });

  it('settings that the server does not know, and says where the reason stands', async () => {
    const failing = EmbeddedPostgres.start({ dataDir, settings: ['no_such_setting=1'] });
    await expect(failing).rejects.toMatchObject({
      code: 'postgres.startFailed',
      params: { log: folder('server.log') },
    });
    expect(readFileSync(folder('server.log'), 'utf8')).toContain('no_such_setting');
  });
});
