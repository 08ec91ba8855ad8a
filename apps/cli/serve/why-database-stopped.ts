import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '#kernel/domain-error';

/** One segment of its log: with less room than that Postgres cannot write on, and stops. */
const leastRoom = 16 * 1024 * 1024;

/**
 * Why the embedded database went away, as far as can be seen from outside. Its own log cannot be relied on: it lies on
 * the same disk.
 * @param roomIn bytes that are free where a folder lies
 */
export async function whyDatabaseStopped(logFile: string, roomIn = freeBytes): Promise<DomainError> {
  const folder = dirname(logFile);
  const room = await roomIn(folder).catch(() => Infinity);
  return room < leastRoom
    ? new DomainError('postgres.stoppedDiskFull', 'unavailable', { folder })
    : new DomainError('postgres.stopped', 'unavailable', { log: logFile });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
