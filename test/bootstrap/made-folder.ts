import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A data folder with a database in it, made once for a test file and copied for the tests that are not about the
 * making: to make a cluster takes seconds, to copy one a tenth of that. `beforeAll` makes, `afterAll` removes.
 */
export class MadeFolder {
  private constructor(private readonly folder: string) {}

  /** @param make fills the folder, and has stopped the database when it is done */
  static async by(make: (dataDir: string) => Promise<void>): Promise<MadeFolder> {
    const made = new MadeFolder(mkdtempSync(join(tmpdir(), 'saksgang-made-')));
    try {
      await make(made.folder);
    } catch (error) {
      made.remove();
      throw error;
    }
    return made;
  }

  /** By `cp`, because Node's own copy gives the files to whoever copies, and the database's user must have them. */
  copyTo(dataDir: string): void {
    const { status, stderr } = spawnSync('cp', ['-a', `${this.folder}/.`, dataDir], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The folder could not be copied: ${stderr}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
