import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { FileLimits } from './file-limits.js';

/** What came out of a zip container: its names, the small files asked for, and its unpacked size as measured. */
export interface ZipContents {
  names: string[];
  /** Content of the wanted entries, as text. */
  texts: Map<string, string>;
  unpackedBytes: number;
}

/** Thrown inside this room when a container unpacks to more than is allowed. */
export class ZipTooLarge extends Error {}

/** Ratios mean something only for containers of some size: a small file of spaces packs well and harms nobody. */
const ratioFrom = 10_000_000;
/** More of an entry than this is never kept. */
const keptBytes = 1_000_000;

/**
 * Unpacks every entry of a zip container once, keeps only the `wanted` ones, and stops at the first limit passed.
 * Sizes are measured, not believed: the sizes in the directory of a zip bomb lie. Throws `ZipTooLarge`, or another
 * Error when the container is broken.
 */
export function readZip(bytes: Buffer, wanted: readonly string[], limits: FileLimits): Promise<ZipContents> {
  return new Promise((resolve, reject) => {
    const read: ZipContents = { names: [], texts: new Map(), unpackedBytes: 0 };
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const stop = (reason: unknown) => {
        zip.removeAllListeners('entry');
        reject(reason instanceof Error ? reason : new Error('unreadable container'));
      };
      if (zip.entryCount > limits.zipEntries) return stop(new ZipTooLarge());
      zip.on('error', stop);
      zip.on('end', () => resolve(read));
      zip.on('entry', (entry: Entry) => {
        if (read.names.length >= limits.zipEntries) return stop(new ZipTooLarge());
        read.names.push(entry.fileName);
        unpack(zip, entry, (chunk) => {
          read.unpackedBytes += chunk.length;
          const tight = read.unpackedBytes > ratioFrom && read.unpackedBytes / bytes.length > limits.zipRatio;
          return read.unpackedBytes <= limits.zipUnpackedBytes && !tight;
        }).then((content) => {
          if (wanted.includes(entry.fileName)) read.texts.set(entry.fileName, content.toString('utf8'));
          zip.readEntry();
        }, stop);
      });
      zip.readEntry();
    });
  });
}

/** Streams one entry through `mayGoOn`; gives back the first part of its content. */
function unpack(zip: ZipFile, entry: Entry, mayGoOn: (chunk: Buffer) => boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault) return reject(fault);
      const kept: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        if (!mayGoOn(chunk)) stream.destroy(new ZipTooLarge());
        else if (length < keptBytes) kept.push(chunk);
        length += chunk.length;
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(kept)));
    });
  });
}
