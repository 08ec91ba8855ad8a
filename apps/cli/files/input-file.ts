import { readFile, stat } from 'node:fs/promises';
import { DomainError } from '#kernel/domain-error';

/**
 * The bytes of a file that a command was given; `-` is standard input.
 * @throws DomainError `cli.fileNotFound`, `cli.cannotRead`, `cli.fileTooLarge` before anything is read
 */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  if (path === '-') return readStandardInput(limit);
  try {
    if ((await stat(path)).size > limit) throw tooLarge(limit);
    return await readFile(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new DomainError('cli.fileNotFound', 'notFound', { file: path })
      : new DomainError('cli.cannotRead', 'invalid', { file: path });
  }
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): DomainError {
  return new DomainError('cli.fileTooLarge', 'tooLarge', { limitMb: Math.round(limit / 1e6) });
}
