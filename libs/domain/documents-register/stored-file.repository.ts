import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { storedFileError } from './documents-register.errors.js';
import { StoredFile } from './stored-file.entity.js';

/** What is known of stored files. */
@Injectable()
export class StoredFileRepository {
  async add(file: StoredFile): Promise<StoredFile> {
    await currentManager().insert(StoredFile, file);
    return file;
  }

  /** @throws DomainError `storedFile.notFound` */
  async byId(id: string): Promise<StoredFile> {
    const file = isId(id) ? await currentManager().findOneBy(StoredFile, { id }) : null;
    if (!file) throw storedFileError('storedFile.notFound');
    return file;
  }

  /** Marks that nothing uses the file any more. */
  async release(id: string, at: Date): Promise<void> {
    await currentManager().update(StoredFile, { id }, { releasedAt: at });
  }

  /** Removes what was released before a moment. @returns how many */
  async removeReleasedBefore(before: Date): Promise<number> {
    const { affected } = await currentManager()
      .createQueryBuilder()
      .delete()
      .from(StoredFile)
      .where('released_at < :before', { before })
      .execute();
    return affected ?? 0;
  }
}
