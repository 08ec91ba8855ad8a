import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { passGate } from '#documents/gate/file-gate';
import { safeFileName } from '#documents/gate/file-name';
import type { AdmittedFile } from '#documents/gate/gate-verdict';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { storedFileError } from './documents-register.errors.js';
import type { FileScan } from './file-scan.rules.js';
import { FileScanningService } from './file-scanning.service.js';
import { StoredFile } from './stored-file.entity.js';
import { mayOpenStoredFile, mayStoreFile } from './stored-file.policy.js';
import { StoredFileRepository } from './stored-file.repository.js';
import { refusalOfFault } from './stored-file.rules.js';

/** A file that was let through the gate, and what the virus scanner said of it as it came. */
export interface CheckedFile extends AdmittedFile {
  /** Absent for what the program has made itself. */
  readonly scan?: FileScan;
}

/** A file that was kept, what was done to it before, and what the møtepakke will have to say about it, if anything. */
export interface KeptFile {
  readonly file: Readonly<StoredFile>;
  readonly cleaned?: AdmittedFile['cleaned'];
  /** Why its pages cannot be shown in a møtepakke; undefined when they can. */
  readonly warning?: AdmittedFile['warning'];
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
    private readonly scanning: FileScanningService,
  ) {}

  /**
   * Lets a file through the gate before it is kept: what it is, is told by its content, and what it does beyond being
   * read is taken out or refused; then the virus scanner looks at it as it came. This can take seconds, so it is
   * done before a unit of work is begun.
   * @throws DomainError `file.*` with the reason why it is not kept (`file.infected` when a virus was found), `storedFile.nameMismatch`, `storedFile.notAllowed`
   */
  async check(actor: Actor, name: string, bytes: Uint8Array): Promise<CheckedFile> {
    refuseIf(mayStoreFile(actor));
    const seen = await passGate(bytes, name);
    if (seen.verdict === 'refused')
      throw new DomainError(seen.fault.code, refusalOfFault(seen.fault.code), seen.fault.params);
    return { ...seen, scan: await this.scanning.ofNew(actor, safeFileName(name), bytes) };
  }

  /** Keeps a file that was let through. @throws DomainError `file.storageFull`, `storedFile.notAllowed` */
  async keepChecked(actor: Actor, { warning, ...content }: CheckedFile): Promise<KeptFile> {
    refuseIf(mayStoreFile(actor));
    const { cleaned } = content;
    const file = await this.keep(actor, content);
    return { file, ...(cleaned ? { cleaned } : {}), ...(warning ? { warning } : {}) };
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

  /**
   * Notes a file that the program has made, and whose bytes lie in the file store already. A feature calls it whose own
   * policy has let the actor ask for the file.
   */
  async noteMade(
    actor: Actor,
    made: Pick<StoredFile, 'sha256' | 'size' | 'mediaType' | 'name'>,
  ): Promise<Readonly<StoredFile>> {
    return this.unitOfWork.run(actor, 'storedFile.noteMade', () =>
      this.note(actor, { ...made, cleaned: null }),
    );
  }

  /** @throws DomainError `storedFile.notFound`, `storedFile.notAllowed`, `file.missing`, `file.closed`; the stream fails with `file.damaged` */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    refuseIf(mayOpenStoredFile(actor));
    return this.openGranted(actor, id);
  }

  /** As `open`, for a feature whose own policy has let the actor see the paper that the file belongs to. */
  async openGranted(actor: Actor, id: string): Promise<OpenedFile> {
    const file = await this.readable(actor, id);
    return { file, content: await this.contents.open(file.sha256) };
  }

  /** The content whole, for a paper that the actor may see. @throws DomainError `file.missing`, `file.damaged` */
  async readGranted(actor: Actor, id: string): Promise<Buffer> {
    return this.contents.read((await this.readable(actor, id)).sha256);
  }

  /** A file in which a virus was found later is closed to everybody; what is known of it stays. */
  private async readable(actor: Actor, id: string): Promise<Readonly<StoredFile>> {
    const file = await this.describe(actor, id);
    if (file.scan === 'found') throw storedFileError('file.closed', { finding: file.scanFinding ?? '' });
    return file;
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

  /** As `release`, of what `noteMade` noted. */
  async releaseMade(actor: Actor, id: string, now: Date = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'storedFile.release', () => this.files.release(id, now));
  }

  private async keep(
    actor: Actor,
    content: Pick<CheckedFile, 'name' | 'mediaType' | 'bytes' | 'scan' | 'cleaned'>,
  ): Promise<StoredFile> {
    return this.unitOfWork.run(actor, 'storedFile.store', async () => {
      const { name, mediaType, bytes, scan, cleaned = null } = content;
      return this.note(actor, { name, mediaType, cleaned, ...(await this.contents.put(bytes)) }, scan);
    });
  }

  private note(
    actor: Actor,
    {
      sha256,
      size,
      mediaType,
      name,
      cleaned,
    }: Pick<StoredFile, 'sha256' | 'size' | 'mediaType' | 'name' | 'cleaned'>,
    scan: FileScan = 'none',
  ): Promise<StoredFile> {
    const now = systemClock.now();
    return this.files.add(
      Object.assign(new StoredFile(), {
        ...{ id: newId(), councilId: actor.councilId, sha256, size, mediaType, name, cleaned },
        ...{ scan, scannedAt: scan === 'clean' ? now : null, scanFinding: null },
        ...{ createdAt: now, releasedAt: null },
      }),
    );
  }
}
