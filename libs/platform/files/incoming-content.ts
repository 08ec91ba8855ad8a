import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DomainError } from '#kernel/domain-error';
import type { StoredContent } from './file-store.js';

/** Content that has arrived whole, on the disk, under a name that means nothing yet. */
export interface IncomingContent extends StoredContent {
  readonly path: string;
}

/**
 * Writes content to a file of its own in `folder` and to the disk itself, and reckons its hash on the way. Nothing
 * is left when it fails.
 * @param limitBytes more than this is refused as soon as it is passed, not when all of it has come
 * @throws DomainError `file.tooLarge`, `file.storageFull`, `file.storageNotWritable`
 */
export async function receiveContent(
  content: Uint8Array | Readable,
  folder: string,
  limitBytes: number,
): Promise<IncomingContent> {
  const path = join(folder, randomUUID());
  try {
    return await writeWhole(content, path, folder, limitBytes);
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw explained(error, folder);
  }
}

async function writeWhole(content: Uint8Array | Readable, path: string, folder: string, limitBytes: number) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of chunksOf(content)) {
      size += chunk.length;
      if (size > limitBytes) {
        throw new DomainError('file.tooLarge', 'tooLarge', { limitMb: Math.floor(limitBytes / 1024 / 1024) });
      }
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { path, size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function* chunksOf(content: Uint8Array | Readable): AsyncIterable<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  for await (const chunk of content) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
  }
}

/** Says in a sentence why nothing can be written; other errors stay as they are. */
function explained(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new DomainError('file.storageFull', 'unavailable');
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new DomainError('file.storageNotWritable', 'unavailable', { folder });
  }
  return error;
}
