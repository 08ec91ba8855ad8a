import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { filesInZip } from '#test/reading/zip';
import { type ZipEntry, zipOf } from './zip-writing.js';

const entry = (name: string, text: string): ZipEntry => ({ name, read: async () => Buffer.from(text) });
const archive = (...entries: ZipEntry[]) => buffer(Readable.from(zipOf(entries)));

describe('a ZIP archive', () => {
  it('gives back its files to another program, with Norwegian letters in their names', async () => {
    const files = await filesInZip(await archive(entry('1 Møtebok.txt', 'blåbær'), entry('2 Tom.txt', '')));
    expect([...files].map(([name, bytes]) => [name, bytes.toString('utf8')])).toEqual([
      ...[
        ['1 Møtebok.txt', 'blåbær'],
        ['2 Tom.txt', ''],
      ],
    ]);
  });

  it('has no folders, and no name twice', async () => {
    const files = await filesInZip(
      await archive(entry('../a.txt', '1'), entry('..-a.txt', '2'), entry('B', '3'), entry('b', '4')),
    );
    expect([...files.keys()]).toEqual(['..-a.txt', '..-a (2).txt', 'B', 'b (2)']);
  });

  it('is the same for the same files', async () => {
    expect(await archive(entry('a', 'x'))).toEqual(await archive(entry('a', 'x')));
  });

  it('breaks off when a file cannot be read', async () => {
    const broken = { name: 'b', read: () => Promise.reject(new Error('damaged')) };
    await expect(archive(entry('a', 'x'), broken)).rejects.toThrow('damaged');
  });
});
