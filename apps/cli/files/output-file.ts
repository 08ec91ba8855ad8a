import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { DomainError } from '#kernel/domain-error';
import { writeStandardOutput } from './standard-output.js';

/** Where a command puts what it makes. */
export interface OutputOptions {
  readonly out: string;
  readonly force?: boolean;
}

/**
 * Writes a file whole or not at all: into a hidden file beside it, which gets its name when everything is written.
 * `-` is standard output; what is no file (a device, a named pipe) is written to as it is. A file that is there already
 * is kept unless `force` says otherwise.
 * @throws DomainError `cli.fileExists` before any work is done, `cli.cannotWrite` when the disk or the folder says no,
 *   `cli.cannotWriteOut` when standard output does
 */
export async function writeOutput(
  { out, force }: OutputOptions,
  write: (to: Writable) => Promise<void>,
): Promise<void> {
  if (out === '-') return writeStandardOutput(write);
  // Through a link to what it leads to: the link stays.
  const target = await realpath(resolve(out)).catch(() => resolve(out));
  const there = await stat(target).catch(() => undefined);
  const isPlace = there !== undefined && !there.isFile() && !there.isDirectory();
  if (there && !isPlace && !force) throw new DomainError('cli.fileExists', 'conflict', { file: out });
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = isPlace
    ? createWriteStream(target, { flags: 'w' })
    : createWriteStream(unfinished, { flags: 'wx' });
  const disk = { failed: false };
  stream.on('error', () => (disk.failed = true));
  try {
    const closed = finished(stream);
    // Whoever writes may fail first; the stream's own end is looked at below in any case.
    closed.catch(() => undefined);
    await write(stream);
    stream.end();
    await closed;
    if (isPlace) return;
    await rename(unfinished, target).catch((error: unknown) => {
      disk.failed = true;
      throw error;
    });
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw disk.failed ? new DomainError('cli.cannotWrite', 'unavailable', { file: out }) : error;
  }
}
