import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#kernel/project-folder';
import { freePort } from '#test/bootstrap/free-port';
import { whenFileEnds } from '#test/bare-node/leftovers';
import { createDemoDatabase } from '#test/postgres/test-database';

/** Three that start at once on a machine with other work to do. */
const patience = 180_000;

/** The whole program with the demo councils, as `npm start` runs it, on a database and a folder of its own. */
export interface RunningProgram {
  /** Without a slash at the end. */
  readonly address: string;
  /** Ends it as a power cut does; the database lives on. */
  crash(): Promise<void>;
  /** Starts it again on the same database and port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Environment of a process of the compiled program: what was compiled for one need not be for the next. */
export function processEnvironment(): NodeJS.ProcessEnv {
  const compiled = join(projectFolder(), 'node_modules/.cache/saksgang/compiled');
  return { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: compiled };
}

/** What a program stands on: a copy of the demo councils, a folder and a port. */
export async function readyGround() {
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-e2e-'));
  const database = await createDemoDatabase(dataDir);
  const port = await freePort();
  let isCleared = false;
  return {
    database,
    address: `http://localhost:${port}`,
    settings: {
      PORT: String(port),
      DATA_DIR: dataDir,
      SAKSGANG_DEMO: '1',
      OPEN_REQUESTS_PER_MINUTE: '0',
    },
    clear: async () => {
      if (isCleared) return;
      isCleared = true;
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the compiled program (`npm test` compiles it first) and waits until it answers.
 * @throws Error with what it printed when it does not come up
 */
export async function startProgram(env: Readonly<Record<string, string>> = {}): Promise<RunningProgram> {
  const { settings, database, address, clear } = await readyGround();
  const start = () =>
    spawn(process.execPath, [join(projectFolder(), 'dist/apps/cli/main.js'), 'serve'], {
      env: { ...processEnvironment(), ...settings, DATABASE_URL: database.ownerUrl, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a power cut can be had: all of its processes at once.
      detached: true,
    });
  let child = start();
  // The terminal's Ctrl-C does not reach the group.
  const endWithUs = () => killAll(child);
  process.once('exit', endWithUs);
  await untilReady(child, address, gather(child));
  let isStopped = false;
  const program: RunningProgram = {
    address,
    async crash() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      killAll(child);
      await ended;
      await untilSilent(address);
    },
    async startAgain() {
      child = start();
      await untilReady(child, address, gather(child));
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await stopped(child);
      process.off('exit', endWithUs);
      await clear();
    },
  };
  // For a test file whose beforeAll fails half-way: nobody else holds the program then.
  whenFileEnds(program.stop);
  return program;
}

function gather(child: ChildProcess): () => string {
  let printed = '';
  const add = (data: Buffer) => (printed = (printed + data.toString('utf8')).slice(-20_000));
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => printed;
}

async function untilReady(child: ChildProcess, address: string, printed: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok && printed().includes('Saksgang er klar')) return;
    await new Promise((wake) => setTimeout(wake, 150));
  }
  killAll(child);
  throw new Error(`The program did not come up:\n${printed()}`);
}

/**
 * Ends a program and what it started, as a power cut does. A supervisor killed alone leaves a web process that stops in
 * order: for a while it answers, and saves, for a page that has a connection open.
 */
function killAll(child: ChildProcess): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
}

/** Processes that are killed are gone a moment after. */
async function untilSilent(address: string): Promise<void> {
  const end = Date.now() + patience;
  const answers = () =>
    fetch(`${address}/health/live`, { signal: AbortSignal.timeout(5000) }).then(
      () => true,
      () => false,
    );
  while (await answers()) {
    if (Date.now() > end) throw new Error('The killed program answers still.');
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  // The program itself gives its parts half a minute.
  const force = setTimeout(() => killAll(child), 60_000);
  await ended;
  clearTimeout(force);
}
