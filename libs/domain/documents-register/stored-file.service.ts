import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError, type ErrorParams } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { inspectFile } from '#documents/inspect/inspect-file';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { storedFileError } from './documents-register.errors.js';
import { StoredFile } from './stored-file.entity.js';
import { mayOpenStoredFile, mayStoreFile } from './stored-file.policy.js';
import { StoredFileRepository } from './stored-file.repository.js';
import { refusalOfFault, safeFileName } from './stored-file.rules.js';

/** A file that may be kept: what it is by its content, and its bytes. */
export interface CheckedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Why its pages cannot be shown in a møtepakke; absent when they can. */
  readonly warning?: KeptFile['warning'];
}

/** A file that was kept, and what the møtepakke will have to say about it, if anything. */
export interface KeptFile {
  readonly file: Readonly<StoredFile>;
  /** Why its pages cannot be shown in a møtepakke; undefined when they can. */
  readonly warning?: { readonly code: string; readonly params: ErrorParams };
}

/** A file with its content as a stream that fails when the bytes are not those that were stored. */
export interface OpenedFile {
  readonly file: Readonly<StoredFile>;
  readonly content: Readable;
}

/** Files handed in, looked at before they are kept, and found again. */
@Injectable()
export class StoredFileService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: StoredFileRepository,
    private readonly contents: FileStore,
  ) {}

  /**
   * Looks at a file before it is kept. Its type is told by its content; a name with the ending of another type is
   * refused. This can take seconds, so it is done before a unit of work is begun.
   * @throws DomainError `file.*` with the reason why it is not kept, `storedFile.nameMismatch`, `storedFile.notAllowed`
   */
  async check(actor: Actor, name: string, bytes: Uint8Array): Promise<CheckedFile> {
    refuseIf(mayStoreFile(actor));
    const fileName = safeFileName(name);
    const found = await inspectFile(bytes, fileName);
    const fault = found.verdict === 'unusable' ? found.fault : undefined;
    const kind = fault && refusalOfFault(fault.code);
    if (kind) throw new DomainError(fault.code, kind, fault.params);
    if (!found.nameFits) throw storedFileError('storedFile.nameMismatch', { mediaType: found.mediaType });
    return { name: fileName, mediaType: found.mediaType, bytes, ...(fault ? { warning: fault } : {}) };
  }

  /** Keeps a file that was looked at. @throws DomainError `file.storageFull`, `storedFile.notAllowed` */
  async keepChecked(actor: Actor, { warning, ...content }: CheckedFile): Promise<KeptFile> {
    refuseIf(mayStoreFile(actor));
    const file = await this.keep(actor, content);
    return warning ? { file, warning } : { file };
  }

  /** Looks at a file and keeps it. @throws DomainError as `check` and `keepChecked`; nothing is kept then */
  async store(actor: Actor, name: string, bytes: Uint8Array): Promise<KeptFile> {
    return this.keepChecked(actor, await this.check(actor, name, bytes));
  }

  /**
   * Keeps a text of the secretariat. The caller has checked that it is author HTML.
   * @param name file name without ending
   */
  async storeHtml(actor: Actor, name: string, html: string): Promise<Readonly<StoredFile>> {
    refuseIf(mayStoreFile(actor));
    return this.keep(actor, {
      name: `${safeFileName(name)}.html`,
      mediaType: 'text/html',
      bytes: Buffer.from(html, 'utf8'),
    });
  }

  /** @throws DomainError `storedFile.notFound`, `storedFile.notAllowed`, `file.missing`; the stream fails with `file.damaged` */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    refuseIf(mayOpenStoredFile(actor));
    return this.openGranted(actor, id);
  }

  /** As `open`, for a feature whose own policy has let the actor see the paper that the file belongs to. */
  async openGranted(actor: Actor, id: string): Promise<OpenedFile> {
    const file = await this.describe(actor, id);
    return { file, content: await this.contents.open(file.sha256) };
  }

  /** The content whole, for a paper that the actor may see. @throws DomainError `file.missing`, `file.damaged` */
  async readGranted(actor: Actor, id: string): Promise<Buffer> {
    return this.contents.read((await this.describe(actor, id)).sha256);
  }

  /** What is known of a file. @throws DomainError `storedFile.notFound` */
  async describe(actor: Actor, id: string): Promise<Readonly<StoredFile>> {
    return this.unitOfWork.read(actor, () => this.files.byId(id));
  }

  /** Says that nothing uses a file any more; it is removed some time later, so that a mistake can be mended. */
  async release(actor: Actor, id: string, now: Date = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'storedFile.release', async () => {
      refuseIf(mayStoreFile(actor));
      await this.files.release(id, now);
    });
  }

  private async keep(
    actor: Actor,
    content: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ): Promise<StoredFile> {
    return this.unitOfWork.run(actor, 'storedFile.store', async () => {
      const { sha256, size } = await this.contents.put(content.bytes);
      const { name, mediaType } = content;
      return this.files.add(
        Object.assign(new StoredFile(), {
          ...{ id: newId(), councilId: actor.councilId, sha256, size, mediaType, name },
          createdAt: systemClock.now(),
          releasedAt: null,
        }),
      );
    });
  }
}
