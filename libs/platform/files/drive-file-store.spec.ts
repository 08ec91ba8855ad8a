import { mkdtemp, open, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FileHousekeeping } from './file-housekeeping.js';
import type { FileStore } from './file-store.js';
import { localFileStore } from './files.module.js';

const limit = 1024 * 1024;
const hello = Buffer.from('Hei på deg');
const unknownHash = 'a'.repeat(64);
let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-files-'));
  store = localFileStore(folder, limit);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const pathOf = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const waiting = () => readdir(join(folder, 'files', 'incoming'));
const long = (bytes: number) => Readable.from([Buffer.alloc(bytes - 10), Buffer.alloc(10)]);

describe('storing', () => {
  it('keeps bytes and streams under their SHA-256, the same bytes once', async () => {
    const one = await store.put(hello);
    const other = await store.put(Readable.from(['Hei ', 'på deg']));
    expect(other).toEqual(one);
    expect(one.size).toBe(hello.length);
    expect(await store.read(one.sha256)).toEqual(hello);
    expect(await readFile(pathOf(one.sha256))).toEqual(hello);
    expect(await waiting()).toEqual([]);
  });

  it('keeps a file without bytes', async () => {
    const { sha256, size } = await store.put(Buffer.alloc(0));
    expect(size).toBe(0);
    expect(await store.read(sha256)).toEqual(Buffer.alloc(0));
  });

  it('takes exactly the limit and refuses one byte more, leaving nothing behind', async () => {
    expect((await store.put(long(limit))).size).toBe(limit);
    await expect(store.put(long(limit + 1))).rejects.toMatchObject({
      code: 'file.tooLarge',
      params: { limitMb: 1 },
    });
    expect(await waiting()).toEqual([]);
  });

  it('says that the disk is full when a write is refused, leaves nothing behind, and goes on when there is room', async () => {
    const probe = await open(join(folder, 'probe'), 'w');
    const files = Object.getPrototypeOf(probe) as typeof probe;
    await probe.close();
    // No disk can be filled without root: the system's answer to the write stands in for it.
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const write = jest.spyOn(files, 'writeFile').mockRejectedValueOnce(full);
    try {
      await expect(store.put(long(1000))).rejects.toMatchObject({
        code: 'file.storageFull',
        kind: 'unavailable',
      });
      expect(await waiting()).toEqual([]);
      expect((await store.put(long(1000))).size).toBe(1000);
    } finally {
      write.mockRestore();
    }
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield hello;
        throw new Error('brutt');
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow('brutt');
    expect(await waiting()).toEqual([]);
  });

  it('says so when the folder cannot be written to', async () => {
    await writeFile(join(folder, 'files'), 'a file where the folder should be');
    await expect(store.put(hello)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('reading', () => {
  it('refuses content that was changed on the disk, read whole or as a stream', async () => {
    const { sha256 } = await store.put(hello);
    await writeFile(pathOf(sha256), 'Hei på meg');
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'file.damaged' });
    const stream = await store.open(sha256);
    await expect(stream.toArray()).rejects.toMatchObject({ code: 'file.damaged' });
  });

  it('is whole again when the same bytes are stored once more', async () => {
    const { sha256 } = await store.put(hello);
    await writeFile(pathOf(sha256), 'Hei på meg');
    await store.put(hello);
    expect(await store.read(sha256)).toEqual(hello);
  });

  it.each([unknownHash, '', '../../etc/passwd', `${'a'.repeat(63)}/`])(
    'says that "%s" is not there',
    async (hash) => {
      expect(await store.has(hash)).toBe(false);
      await expect(store.read(hash)).rejects.toMatchObject({ code: 'file.missing' });
      expect(await store.remove(hash)).toBe(false);
    },
  );
});

describe('housekeeping', () => {
  const yesterday = new Date(Date.now() - 86_400_000);
  const lastWeek = new Date(Date.now() - 7 * 86_400_000);

  async function storedLastWeek(text: string) {
    const { sha256 } = await store.put(Buffer.from(text));
    await utimes(pathOf(sha256), lastWeek, lastWeek);
    return sha256;
  }

  const tidy = (...referenced: string[]) =>
    new FileHousekeeping(store).removeUnreferenced(yesterday, async () => new Set(referenced));

  it('removes what nobody refers to and keeps what somebody does', async () => {
    const [kept, gone] = [await storedLastWeek('i bruk'), await storedLastWeek('glemt')];
    expect(await tidy(kept)).toBe(1);
    expect([await store.has(kept), await store.has(gone)]).toEqual([true, false]);
  });

  it('keeps what is new, because its row may be on the way', async () => {
    const { sha256 } = await store.put(hello);
    expect(await tidy()).toBe(0);
    expect(await store.has(sha256)).toBe(true);
  });

  it('clears away what a crash left half written, and puts back what it left half removed', async () => {
    const sha256 = await storedLastWeek('i bruk');
    await rename(pathOf(sha256), `${pathOf(sha256)}.aside`);
    const half = join(folder, 'files', 'incoming', 'half');
    await writeFile(half, 'Hei p');
    await utimes(half, lastWeek, lastWeek);
    await tidy(sha256);
    expect(await waiting()).toEqual([]);
    expect((await store.read(sha256)).toString()).toBe('i bruk');
  });

  it('keeps what is stored again while it looks', async () => {
    const sha256 = await storedLastWeek('i bruk igjen');
    const removed = await new FileHousekeeping(store).removeUnreferenced(yesterday, async () => {
      await store.put(Buffer.from('i bruk igjen'));
      return new Set();
    });
    expect(removed).toBe(0);
    expect(await store.has(sha256)).toBe(true);
  });
});
