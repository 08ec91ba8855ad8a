import type { Writable } from 'node:stream';
import { DomainError } from '#kernel/domain-error';

/**
 * Writes to standard output until it is done or nobody takes any more. A reader that has had enough (`… | head`) is no
 * error. Either way the command ends in order: a database that it started is stopped.
 * @throws DomainError `cli.cannotWriteOut` when the disk behind standard output is full
 */
export async function writeStandardOutput(
  write: (to: Writable) => Promise<void>,
  out: Writable = process.stdout,
): Promise<void> {
  let told = (_error: Error): void => undefined;
  const refused = new Promise<Error>((resolve) => (told = resolve));
  out.once('error', told);
  const work = write(out).then(() => undefined);
  // It may wait for ever for a stream that takes nothing more, or fail with the stream's own error.
  work.catch(() => undefined);
  try {
    const fault = await Promise.race([work, refused]);
    if (fault) throw fault;
  } catch (error) {
    if (!isOfStream(error)) throw error;
    if (error.code !== 'EPIPE') throw standardOutputRefused();
  } finally {
    out.off('error', told);
  }
}

/** What a person is told when standard output cannot be written. */
export function standardOutputRefused(): DomainError {
  return new DomainError('cli.cannotWriteOut', 'unavailable');
}

function isOfStream(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'write';
}
