import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#kernel/domain-error';
import { type Credentials, superuser } from './credentials.js';
import type { PostgresProgram } from './postgres-program.js';
import { runAs, type SystemUser } from './unprivileged-user.js';

/** Bytes. */
const roomNeeded = 128 * 1024 * 1024;

/** What is needed to make a database cluster. */
export interface NewCluster {
  readonly program: PostgresProgram;
  readonly user: SystemUser | undefined;
  /** Folder that the cluster's folder is made in. */
  readonly home: string;
  readonly credentials: Credentials;
}

/**
 * Makes the cluster's folder `home/<major version>` if it is not there: UTF-8, Norwegian order (ICU nb-NO), passwords
 * by SCRAM, checksums on. It gets its name when it is whole, so an interrupted attempt is begun again.
 * @returns the folder
 * @throws DomainError `postgres.diskFull`, `postgres.startFailed`
 */
export function createCluster({ program, user, home, credentials }: NewCluster): string {
  // One name for one folder, whatever links lead to it: a running server is known by it.
  const cluster = join(realpathSync(home), program.majorVersion);
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const half = `${cluster}.part`;
  const passwordFile = join(home, 'initdb-password');
  rmSync(half, { recursive: true, force: true });
  requireRoom(home);
  mkdirSync(half, { mode: 0o700 });
  if (user) chownSync(half, user.uid, user.gid);
  try {
    writeFileSync(passwordFile, credentials[superuser], { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    initialise(program, user, half, passwordFile, home);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster);
  return cluster;
}

/** A cluster takes 40 MB, and the server some more as soon as it works. Postgres itself tells it in many words. */
function requireRoom(home: string): void {
  const { bavail, bsize } = statfsSync(home);
  if (bavail * bsize < roomNeeded)
    throw new DomainError('postgres.diskFull', 'unavailable', { folder: home });
}

function initialise(
  program: PostgresProgram,
  user: SystemUser | undefined,
  folder: string,
  passwordFile: string,
  home: string,
): void {
  const { status, stderr, error } = spawnSync(
    join(program.bin, 'initdb'),
    [
      ...['-D', folder, '-U', superuser, '-E', 'UTF8', '--no-instructions', '--data-checksums'],
      ...['--locale-provider=icu', '--icu-locale=nb-NO', '--locale=C'],
      ...['-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    ],
    { ...runAs(user), cwd: '/', encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const said = `${stderr ?? ''}${error?.message ?? ''}`;
  if (/no space left|disk quota/i.test(said))
    throw new DomainError('postgres.diskFull', 'unavailable', { folder: home });
  throw Object.assign(
    new DomainError('postgres.startFailed', 'unavailable', { log: said.trim().split('\n').at(-1) ?? '' }),
  );
}
