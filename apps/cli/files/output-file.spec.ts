import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutput } from './output-file.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-out-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('writing an output file', () => {
  it('gives the file its name when all is written', async () => {
    const out = join(folder, 'a.txt');
    await writeOutput({ out }, async (to) => {
      to.write('halv');
      expect(await readdir(folder)).not.toContain('a.txt');
      to.write(' og hel');
    });
    expect(await readFile(out, 'utf8')).toBe('halv og hel');
  });

  it('leaves nothing behind when the work fails', async () => {
    const before = await readdir(folder);
    const work = writeOutput({ out: join(folder, 'b.txt') }, async (to) => {
      to.write('x'.repeat(100_000));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual(before);
  });

  it('keeps a file that is there, and says so before any work is done', async () => {
    const out = join(folder, 'c.txt');
    await writeFile(out, 'mitt');
    let worked = false;
    const work = writeOutput({ out }, async () => {
      worked = true;
    });
    await expect(work).rejects.toMatchObject({ code: 'cli.fileExists' });
    expect([worked, await readFile(out, 'utf8')]).toEqual([false, 'mitt']);
  });

  it('replaces a file when told to', async () => {
    const out = join(folder, 'd.txt');
    await writeFile(out, 'gammelt');
    await writeOutput({ out, force: true }, async (to) => void to.write('nytt'));
    expect(await readFile(out, 'utf8')).toBe('nytt');
  });

  it('says which file cannot be written', async () => {
    const out = join(folder, 'ingen', 'e.txt');
    const work = writeOutput({ out }, async (to) => void to.write('x'));
    await expect(work).rejects.toMatchObject({ code: 'cli.cannotWrite', params: { file: out } });
  });

  it('writes through a link, and into what is no file, without putting a file in its place', async () => {
    const link = join(folder, 'lenke.txt');
    await symlink(join(folder, 'd.txt'), link);
    await writeOutput({ out: link, force: true }, async (to) => void to.write('gjennom'));
    expect([(await lstat(link)).isSymbolicLink(), await readFile(join(folder, 'd.txt'), 'utf8')]).toEqual([
      true,
      'gjennom',
    ]);
    await writeOutput({ out: devNull, force: true }, async (to) => void to.write('bort'));
    expect((await stat(devNull)).isFile()).toBe(false);
  });

  it('says when the disk is full in the middle of the work, and leaves nothing behind', async () => {
    // The one disk that is always full; systems without it get a folder that is not there.
    const out = existsSync('/dev/full') ? '/dev/full' : join(folder, 'ingen', 'f.txt');
    const before = await readdir(folder);
    const work = writeOutput({ out }, async (to) => void to.write('x'.repeat(100_000)));
    await expect(work).rejects.toMatchObject({ code: 'cli.cannotWrite', params: { file: out } });
    expect(await readdir(folder)).toEqual(before);
  });
});
