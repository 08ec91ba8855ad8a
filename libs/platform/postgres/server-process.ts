import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '#kernel/domain-error';
import type { PostgresProgram } from './postgres-program.js';
import { isAlive, isServerOf, readPostmaster } from './postmaster-file.js';
import { runAs, type SystemUser } from './unprivileged-user.js';

/** One database server, by its folder. */
export interface ServerPlace {
  readonly program: PostgresProgram;
  readonly user: SystemUser | undefined;
  readonly cluster: string;
  readonly logFile: string;
  /** Extra settings as `name=value`; tests switch durability off. */
  readonly settings?: readonly string[];
}

/** After a power cut a server on a slow disk goes through its log first. */
const startMilliseconds = 180_000;
const stopMilliseconds = 20_000;
const largestLog = 5 * 1024 * 1024;

/**
 * Starts the server on a free port of the loopback address and waits until it answers. It runs in a session of its
 * own: Ctrl-C in the terminal reaches the program, which stops the server in order.
 * @returns its port
 * @throws DomainError `postgres.diskFull`, `postgres.startFailed`
 */
export async function startServer(place: ServerPlace): Promise<number> {
  removeStalePidFile(place.cluster);
  const port = await freePort();
  const log = openSync(place.logFile, logIsLarge(place.logFile) ? 'w' : 'a', 0o600);
  const logStart = statSync(place.logFile).size;
  const settings = [
    ...[
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'jit=off',
      'timezone=UTC',
      'log_timezone=UTC',
    ],
    // Without its details an error message does not quote the row.
    ...['log_error_verbosity=terse', ...(place.settings ?? [])],
  ];
  const server = spawn(
    join(place.program.bin, 'postgres'),
    ['-D', place.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...runAs(place.user), cwd: '/', stdio: ['ignore', 'ignore', log], detached: true, windowsHide: true },
  );
  closeSync(log);
  let failed = false;
  server.once('error', () => (failed = true));
  server.once('exit', () => (failed = true));
  server.unref();
  const deadline = Date.now() + startMilliseconds;
  while (!isReady(place.cluster, server.pid)) {
    if (failed || Date.now() > deadline) throw startFailure(place, logStart);
    await wait(15);
  }
  return port;
}

/**
 * Stops the server: running transactions are rolled back, everything is written to the disk. One that does not obey
 * within 20 seconds is stopped at once; it repairs itself at the next start.
 */
export async function stopServer({ program, user, cluster }: ServerPlace): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isServerOf(cluster, postmaster.pid)) return;
  if (process.platform === 'win32') {
    spawnSync(join(program.bin, 'pg_ctl'), ['stop', '-m', 'fast', '-w', '-D', cluster], {
      ...runAs(user),
      stdio: 'ignore',
    });
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  if (await gone(postmaster.pid, stopMilliseconds)) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  await gone(postmaster.pid, stopMilliseconds);
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await wait(15);
  }
  return true;
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const postmaster = readPostmaster(cluster);
  return postmaster?.ready === true && postmaster.pid === pid;
}

/**
 * Postgres refuses to start when the number in its old file now belongs to any living process. Only then is the file
 * removed here: whether the server of a dead process left memory behind is for Postgres to judge.
 */
function removeStalePidFile(cluster: string): void {
  const postmaster = readPostmaster(cluster);
  if (postmaster && isAlive(postmaster.pid) && !isServerOf(cluster, postmaster.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

function logIsLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
}

function startFailure({ cluster, logFile }: ServerPlace, logStart: number): DomainError {
  const said = readFileSync(logFile).subarray(logStart).toString('utf8');
  return /no space left|disk quota/i.test(said)
    ? new DomainError('postgres.diskFull', 'unavailable', { folder: cluster })
    : new DomainError('postgres.startFailed', 'unavailable', { log: logFile });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
