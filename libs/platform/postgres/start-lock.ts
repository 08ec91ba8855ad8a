import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainingFolder } from './database-folder.js';
import { isAlive } from './postmaster-file.js';

/** Longer than a start may take: whoever holds the lock and lives is at work. */
const patienceMilliseconds = 300_000;

/** Lets one process at a time make or start the database of a folder. The lock of a dead process is taken over. */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'starting.lock');
  const deadline = Date.now() + patienceMilliseconds;
  while (!explainingFolder(folder, () => acquire(file))) {
    const holder = Number(readOr(file, ''));
    if ((holder > 0 && !isAlive(holder)) || Date.now() > deadline) rmSync(file, { force: true });
    else await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeSync(handle, String(process.pid));
      return true;
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOr(file: string, fallback: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}
