import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { addressOf, type Credentials } from '#platform/postgres/credentials';
import { isAlive, readPostmaster } from '#platform/postgres/postmaster-file';
import { eventually } from '#test/patience/eventually';
import { freePort } from './free-port.js';
import { StartedProgram, type StartOptions } from './started-program.js';

const patience = 300_000;
let dataDir: string;
let port: number;
let started: StartedProgram[];

async function makeFolder() {
  dataDir = mkdtempSync(join(tmpdir(), 'saksgang-start-'));
  port = await freePort();
  started = [];
}

async function removeFolder() {
  for (const program of started) await program.finish();
  await eventually(() => !databaseRuns());
  rmSync(dataDir, { recursive: true, force: true });
}

/** For tests that begin with nothing. */
function eachInItsOwnFolder() {
  beforeEach(makeFolder);
  afterEach(removeFolder, patience);
}

/** For tests that go on where the one before ended, so that a program is started only where the start is tested. */
function allInOneFolder() {
  beforeAll(makeFolder);
  afterAll(removeFolder, patience);
}

function start(options: Partial<StartOptions> = {}) {
  const program = new StartedProgram({ dataDir, as: 'start', port, env: { SAKSGANG_DEMO: '0' }, ...options });
  started.push(program);
  return program;
}

const postmaster = () => readPostmaster(join(dataDir, 'postgres', '18'));
const databaseRuns = () => isAlive(postmaster()?.pid ?? 0x7fffffff);
const answers = () =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Asks the database past the program. */
async function ask(statement: string): Promise<unknown[]> {
  const file = join(dataDir, 'postgres/credentials.json');
  const credentials = JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const url = addressOf('postgres', credentials, postmaster()?.port ?? 0, 'saksgang');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('npm start', () => {
  eachInItsOwnFolder();

  it(
    'says where it is and how to sign in, and a Ctrl-C that reaches npm alone stops everything',
    async () => {
      const program = start({ as: 'npm', env: {} });
      await program.ready();
      expect(program.printed).toContain(`Saksgang er klar på http://localhost:${port}`);
      expect(program.printed).toMatch(/Logg inn ved å velge en person/);
      expect(await answers()).toBe(true);
      program.signal('SIGINT');
      expect(await program.ended()).toMatchObject({ code: 0 });
      expect(await answers()).toBe(false);
      expect(databaseRuns()).toBe(false);
    },
    patience,
  );
});

describe('the started program, from one start to the next', () => {
  let program: StartedProgram;
  allInOneFolder();

  it(
    'is the only one that serves from its folder, but lets a command use its database',
    async () => {
      program = start();
      await program.ready();
      const second = await start({ port: await freePort() }).ended();
      expect(second.printed).toContain('er allerede i gang med datamappen');
      expect(second.code).toBe(1);
      const command = await start({ as: ['audit', 'verify'] }).ended();
      expect(command).toMatchObject({ code: 0, printed: expect.stringContaining('Ingen råd') });
      expect(await answers()).toBe(true);
    },
    patience,
  );

  it(
    'keeps its data',
    async () => {
      await ask(`create table kept as select 'Åse' as name`);
      program.signal('SIGTERM');
      expect(await program.ended()).toMatchObject({ code: 0 });
      program = start();
      await program.ready();
      expect(await ask('select name from kept')).toEqual([{ name: 'Åse' }]);
    },
    patience,
  );

  it(
    'starts again after kill -9, on the database that was left behind',
    async () => {
      await ask(`update kept set name = 'Siri'`);
      process.kill(program.partRunning('apps/cli/main.js'), 'SIGKILL');
      expect((await program.ended()).code).not.toBe(0);
      await eventually(async () => !(await answers()));
      expect(databaseRuns()).toBe(true);
      program = start();
      await program.ready();
      expect(await ask('select name from kept')).toEqual([{ name: 'Siri' }]);
    },
    patience,
  );

  it.each([
    ['web', 'apps/web/main.js'],
    ['worker', 'apps/worker/main.js'],
  ])(
    'stops as a whole, and says why, when its part %s dies',
    async (part, file) => {
      if (!(await answers())) {
        program = start();
        await program.ready();
      }
      process.kill(program.partRunning(file), 'SIGKILL');
      const { code, printed } = await program.ended();
      expect(code).toBe(4);
      expect(printed).toContain(`«${part}» stanset`);
      expect(databaseRuns()).toBe(false);
    },
    patience,
  );

  it(
    'stops everything when the terminal sends Ctrl-C to all of its processes',
    async () => {
      program = start({ as: 'npm' });
      await program.ready();
      program.signal('SIGINT', 'everybody');
      await program.ended();
      await eventually(async () => !(await answers()) && !databaseRuns());
    },
    patience,
  );
});

// Whoever runs the tests as an ordinary user has seen it in every test above.
if (process.getuid?.() === 0) {
  describe('the program that root starts for somebody', () => {
    eachInItsOwnFolder();

    it(
      'runs as an ordinary user too',
      async () => {
        const nobody = 65_534;
        chownSync(dataDir, nobody, nobody);
        chmodSync(dataDir, 0o700);
        const program = start({ uid: nobody });
        await program.ready();
        expect(await answers()).toBe(true);
      },
      patience,
    );
  });
}

describe('what keeps it from starting is said in one sentence', () => {
  eachInItsOwnFolder();

  it(
    'a port that is taken',
    async () => {
      const other = createServer();
      await new Promise<void>((ready) => other.listen(port, '127.0.0.1', ready));
      const { code, printed } = await start().ended();
      await new Promise((closed) => other.close(closed));
      expect(printed).toContain(`Port ${port} er opptatt av et annet program.`);
      expect(code).toBe(4);
      expect(postmaster()).toBeUndefined();
    },
    patience,
  );

  it(
    'a database that does not answer',
    async () => {
      const DATABASE_URL = `postgres://saksgang:hemmelig@127.0.0.1:${await freePort()}/saksgang`;
      const { code, printed } = await start({ env: { DATABASE_URL } }).ended();
      expect(printed).toContain('Får ikke kontakt med databasen.');
      expect(printed).not.toContain('hemmelig');
      expect(code).toBe(4);
    },
    patience,
  );

  it(
    'settings that are wrong, all of them at once',
    async () => {
      const { code, printed } = await start({ env: { PORT: '99999', SAKSGANG_DEMO: 'kanskje' } }).ended();
      expect(printed).toContain('PORT er «99999», men må være et helt tall fra 1 til 65535.');
      expect(printed).toContain('SAKSGANG_DEMO er «kanskje», men må være 1 (ja) eller 0 (nei).');
      expect(code).toBe(1);
    },
    patience,
  );

  it(
    'a data folder that is a file',
    async () => {
      const { code, printed } = await start({ env: { DATA_DIR: '/dev/null' } }).ended();
      expect(printed).toContain('Får ikke skrevet til mappen /dev/null');
      expect(code).toBe(4);
    },
    patience,
  );
});
