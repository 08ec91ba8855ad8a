import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentPlace } from './content-place.js';

/** What a file is called while its removal is decided. */
export const asideEnding = '.aside';

/** Content on the local disk. After a crash a file is there whole, or not at all. */
export class LocalPlace implements ContentPlace {
  constructor(private readonly root: string) {}

  async place(incoming: string, key: string): Promise<void> {
    const target = join(this.root, key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(incoming, target);
    await syncFolder(dirname(target));
  }

  /** A file aside is one whose removal was not decided: it goes back, and is looked at again next time. */
  async putBack(key: string): Promise<void> {
    const path = join(this.root, key);
    await rename(path, path.slice(0, -asideEnding.length));
  }

  /**
   * First aside, then a look at the time, then away. A writer who stored it before that is seen by the time, and
   * one who comes after has put the content in its place anew.
   */
  async removeUntouched(key: string, since: Date): Promise<boolean> {
    const path = join(this.root, key);
    const aside = path + asideEnding;
    if (!(await rename(path, aside).then(() => true, ifMissing(false)))) return false;
    const { mtime } = await stat(aside);
    if (mtime > since) {
      await rename(aside, path);
      return false;
    }
    await rm(aside);
    return true;
  }
}

function ifMissing<T>(answer: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return answer;
    throw error;
  };
}

/** Brings the new name itself to the disk; some systems cannot do that for folders, and do not need to. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
