import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { DomainError } from '#kernel/domain-error';

/** Where a command puts what it makes. */
export interface OutputOptions {
  readonly out: string;
  readonly force?: boolean;
}

/**
 * Writes a file whole or not at all: into a hidden file beside it, which gets its name when everything is written.
 * `-` is standard output. A file that is there already is kept unless `force` says otherwise.
 * @throws DomainError `cli.fileExists` before any work is done, `cli.cannotWrite` when the disk or the folder says no
 */
export async function writeOutput(
  { out, force }: OutputOptions,
  write: (to: Writable) => Promise<void>,
): Promise<void> {
  if (out === '-') return write(process.stdout);
  const target = resolve(out);
  if (!force && (await isThere(target))) throw new DomainError('cli.fileExists', 'conflict', { file: out });
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = createWriteStream(unfinished, { flags: 'wx' });
  const disk = { failed: false };
  stream.on('error', () => (disk.failed = true));
  try {
    const closed = finished(stream);
    // Whoever writes may fail first; the stream's own end is looked at below in any case.
    closed.catch(() => undefined);
    await write(stream);
    stream.end();
    await closed;
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

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
