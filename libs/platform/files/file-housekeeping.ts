import { Injectable } from '@nestjs/common';
import { FileStore } from './file-store.js';

/** Answers which of some hashes rows refer to, in whatever council. */
export type FindReferenced = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

const hashesAtATime = 500;

/** Removes file content that no row refers to. */
@Injectable()
export class FileHousekeeping {
  constructor(private readonly files: FileStore) {}

  /**
   * Removes content that nobody refers to and that was not stored (again) since `before`. The time between is for
   * those who have stored a file and have not yet written the row, and for taking back a mistake.
   * @returns how many were removed
   */
  async removeUnreferenced(before: Date, findReferenced: FindReferenced): Promise<number> {
    await this.files.tidy(before);
    let removed = 0;
    let batch: string[] = [];
    const settle = async () => {
      const referenced = await findReferenced(batch);
      for (const sha256 of batch) {
        if (!referenced.has(sha256) && (await this.files.remove(sha256, before))) removed++;
      }
      batch = [];
    };
    for await (const { sha256, touchedAt } of this.files.list()) {
      if (touchedAt < before) batch.push(sha256);
      if (batch.length === hashesAtATime) await settle();
    }
    if (batch.length > 0) await settle();
    return removed;
  }
}
