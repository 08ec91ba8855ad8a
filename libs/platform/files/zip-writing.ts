import { crc32 } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes; asked for when its turn comes. */
  readonly read: () => Promise<Uint8Array>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** From here on sizes need another form of archive (APPNOTE 4.4.8), and no answer has ever been near it. */
const largestArchive = 0xffffffff;
/** The first moment that an archive can tell: the same files give the same archive. */
const date1980 = 0x0021;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Names = 0x0800;
const version = 20;

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) of files as they are: PDF and pictures are packed already. One file at a time is in
 * memory. Names that are the same get a number.
 * @throws RangeError when the archive would be 4 GiB or more; whatever reading throws
 */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  const taken = new Set<string>();
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(freeName(entry.name, taken), 'utf8');
    const bytes = await entry.read();
    const file: Written = { name, crc: crc32(bytes), size: bytes.length, offset };
    const head = localHeader(file);
    offset += head.length + bytes.length;
    if (offset >= largestArchive) throw new RangeError('A ZIP archive of this form holds less than 4 GiB.');
    written.push(file);
    yield head;
    yield bytes;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, offset);
}

function freeName(name: string, taken: Set<string>): string {
  const flat = name.replaceAll(/[/\\]/g, '-');
  let free = flat;
  for (let number = 2; taken.has(free.toLocaleLowerCase('nb-NO')); number++)
    free = flat.replace(/(\.[^.]*)?$/, (ending) => ` (${number})${ending}`);
  taken.add(free.toLocaleLowerCase('nb-NO'));
  return free;
}

/** What stands both before a file and in the directory: flags, no packing, date, checksum, sizes, length of the name. */
function about({ name, crc, size }: Written): Buffer {
  const part = Buffer.alloc(24);
  part.writeUInt16LE(utf8Names, 0);
  part.writeUInt16LE(0, 2);
  part.writeUInt16LE(0, 4);
  part.writeUInt16LE(date1980, 6);
  part.writeUInt32LE(crc, 8);
  part.writeUInt32LE(size, 12);
  part.writeUInt32LE(size, 16);
  part.writeUInt16LE(name.length, 20);
  return part;
}

function localHeader(file: Written): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(version, 4);
  return Buffer.concat([head, about(file), file.name]);
}

function directoryEntry(file: Written): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(version, 6);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(file.offset, 10);
  return Buffer.concat([head, about(file), tail, file.name]);
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
