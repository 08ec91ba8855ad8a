import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes; asked for when its turn comes. */
  readonly read: () => Promise<Uint8Array>;
}

/** The first moment that an archive can tell: the same files give the same archive, in every time zone. */
const first = new Date(1980, 0, 1);

/**
 * A ZIP archive of files as they are: PDF and pictures are packed already. One file at a time is in memory. Names that
 * are the same get a number.
 * @throws whatever reading throws
 */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const bytes = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>);
  zip.on('error', (error: Error) => bytes.destroy(error));
  const taken = new Set<string>();
  for (const { name, read } of entries) {
    const about = { mtime: first, forceDosTimestamp: true, compress: false };
    zip.addReadStreamLazy(freeName(name, taken), about, (give) => {
      read().then(
        (file) => give(null, Readable.from([file])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
  yield* bytes as AsyncIterable<Uint8Array>;
}

function freeName(name: string, taken: Set<string>): string {
  const flat = name.replaceAll(/[/\\]/g, '-');
  let free = flat;
  for (let number = 2; taken.has(free.toLocaleLowerCase('nb-NO')); number++)
    free = flat.replace(/(\.[^.]*)?$/, (ending) => ` (${number})${ending}`);
  taken.add(free.toLocaleLowerCase('nb-NO'));
  return free;
}
