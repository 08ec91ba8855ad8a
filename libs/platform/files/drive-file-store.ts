import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { Disk, DriveFile } from 'flydrive';
import { DomainError } from '#kernel/domain-error';
import { hashOfKey, isContentHash, keyOfHash } from './content-key.js';
import type { ContentPlace } from './content-place.js';
import { FileStore, type StoredContent, type StoredFileEntry } from './file-store.js';
import { receiveContent } from './incoming-content.js';
import { asideEnding } from './local-place.js';

/** How a {@link DriveFileStore} is set up. */
export interface DriveFileStoreOptions {
  readonly disk: Disk;
  readonly place: ContentPlace;
  /** Local folder for content that is on its way in. */
  readonly incomingFolder: string;
  readonly limitBytes: number;
}

/** File content on any disk that flydrive knows. */
export class DriveFileStore extends FileStore {
  constructor(private readonly options: DriveFileStoreOptions) {
    super();
  }

  override async put(
    content: Uint8Array | Readable,
    limitBytes: number = this.options.limitBytes,
  ): Promise<StoredContent> {
    const { place, incomingFolder } = this.options;
    const { path, sha256, size } = await receiveContent(content, incomingFolder, limitBytes);
    // Also when it is there: its time is renewed, and content that the disk had damaged is whole again.
    await place.place(path, keyOfHash(sha256));
    return { sha256, size };
  }

  override async open(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw new DomainError('file.missing', 'notFound');
    const source = await this.options.disk.getStream(keyOfHash(sha256));
    // Whoever reads learns of an error from the stream they hold.
    return pipeline(source, checking(sha256), () => undefined);
  }

  override async read(sha256: string): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await this.open(sha256)) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }

  override async has(sha256: string): Promise<boolean> {
    return isContentHash(sha256) && this.options.disk.exists(keyOfHash(sha256));
  }

  override async remove(sha256: string, untouchedSince = new Date()): Promise<boolean> {
    return isContentHash(sha256) && this.options.place.removeUntouched(keyOfHash(sha256), untouchedSince);
  }

  override async tidy(before: Date): Promise<void> {
    const { incomingFolder, place } = this.options;
    for (const name of await readdir(incomingFolder).catch(() => [])) {
      const path = join(incomingFolder, name);
      const { mtime } = await stat(path);
      if (mtime < before) await rm(path, { force: true });
    }
    for await (const { key } of this.entries()) if (key.endsWith(asideEnding)) await place.putBack(key);
  }

  override async *list(): AsyncIterable<StoredFileEntry> {
    for await (const entry of this.entries()) {
      const sha256 = hashOfKey(entry.key);
      if (!sha256) continue;
      const { contentLength, lastModified } = await entry.getMetaData();
      yield { sha256, size: contentLength, touchedAt: lastModified };
    }
  }

  private async *entries(): AsyncIterable<DriveFile> {
    let next: string | undefined;
    do {
      const page = await this.options.disk.listAll('/', {
        recursive: true,
        ...(next ? { paginationToken: next } : {}),
      });
      for (const entry of page.objects) if (entry.isFile) yield entry;
      next = page.paginationToken;
    } while (next);
  }
}

/** Passes bytes on and fails instead of ending when they are not the ones with this hash. */
function checking(sha256: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : new DomainError('file.damaged', 'unavailable'));
    },
  });
}
