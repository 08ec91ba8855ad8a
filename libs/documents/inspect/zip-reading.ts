import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { FileLimits } from './file-limits.js';

/** What is looked at in a zip container while it is unpacked. */
export interface ZipDesk {
  /** Whether this entry is to be looked at; the others are only unpacked and measured. */
  wants(name: string): boolean;
  /** Gets one wanted entry whole. What it throws ends the reading. */
  look(name: string, content: Buffer): Promise<void> | void;
}

/** The names that came out of a zip container, folders left out. */
export interface ZipContents {
  names: string[];
}

/** Thrown inside this room when a container unpacks to more than is allowed. */
export class ZipTooLarge extends Error {}

/** Ratios mean something only for containers of some size: a small file of spaces packs well and harms nobody. */
const ratioFrom = 10_000_000;

/**
 * Unpacks every entry of a zip container once, hands over the wanted ones one by one, and stops at the first limit
 * passed. Sizes are measured, not believed: the sizes in the directory of a zip bomb lie. Throws `ZipTooLarge`, what
 * the desk throws, or another Error when the container is broken.
 */
export function readZip(bytes: Buffer, desk: ZipDesk, limits: FileLimits): Promise<ZipContents> {
  return new Promise((resolve, reject) => {
    const read: ZipContents = { names: [] };
    let unpackedBytes = 0;
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
        const wanted = desk.wants(entry.fileName);
        unpack(zip, entry, wanted ? limits.zipPartBytes : undefined, (chunk) => {
          unpackedBytes += chunk.length;
          const tight = unpackedBytes > ratioFrom && unpackedBytes / bytes.length > limits.zipRatio;
          return unpackedBytes <= limits.zipUnpackedBytes && !tight;
        })
          .then((content) => (wanted ? desk.look(entry.fileName, content) : undefined))
          .then(() => zip.readEntry(), stop);
      });
      zip.readEntry();
    });
  });
}

/** Streams one entry through `mayGoOn`; gives back its content, up to `most` bytes, or nothing of it. */
function unpack(
  zip: ZipFile,
  entry: Entry,
  most: number | undefined,
  mayGoOn: (chunk: Buffer) => boolean,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault) return reject(fault);
      const kept: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (!mayGoOn(chunk) || (most !== undefined && length > most)) stream.destroy(new ZipTooLarge());
        else if (most !== undefined) kept.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(kept)));
    });
  });
}
