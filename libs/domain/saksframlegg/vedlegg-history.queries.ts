import { Injectable } from '@nestjs/common';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { RemovedVedleggLine } from './removed-vedlegg.repository.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { VedleggForReader, type VedleggView } from './vedlegg-for-reader.queries.js';
import { VedleggPast } from './vedlegg-past.repository.js';
import type { VedleggVersionLine } from './vedlegg-version.repository.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** A vedlegg, and how it stood before. */
export interface VedleggHistory {
  readonly id: string;
  /** As it stands; null when it was taken away. */
  readonly vedlegg: VedleggView | null;
  /** Who took it away and when; null for one that stands. */
  readonly removed: RemovedVedleggLine | null;
  /** The paper it belongs to; null for that of a referat or a letter. */
  readonly paperId: string | null;
  /** First to last; the vedlegg as it stands is not among them, but how it was left when it was taken away is the last. */
  readonly earlier: readonly VedleggVersionLine[];
}

/**
 * The history of vedlegg, for the secretariat alone: others have what was sent to them, in the versions of the
 * møtepakke, and what was changed before that was never theirs to read.
 */
@Injectable()
export class VedleggHistoryQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggRepository,
    private readonly past: VedleggPast,
    private readonly files: StoredFileService,
    private readonly reader: VedleggForReader,
  ) {}

  /** @throws DomainError `saksframlegg.notAllowed`, `vedlegg.notFound` */
  async of(actor: Actor, id: string): Promise<VedleggHistory> {
    refuseIf(mayWriteSaksframlegg(actor));
    return this.unitOfWork.read(actor, async () => {
      const removed = await this.past.removed.one(id);
      if (removed) {
        const { saksframleggId: paperId } = removed;
        return { id, vedlegg: null, removed, paperId, earlier: await this.past.versions.ofVedlegg(id) };
      }
      const row = await this.vedlegg.byId(id);
      const [vedlegg] = await this.reader.views(actor, [row]);
      const paperId = row.ownerKind === 'saksframlegg' ? row.ownerId : null;
      return { id, vedlegg, removed: null, paperId, earlier: await this.past.versions.ofVedlegg(id) };
    });
  }

  /**
   * The file of an earlier version; of an exempted vedlegg, opening it is noted as opening the vedlegg is.
   * @throws DomainError `saksframlegg.notAllowed`, `vedlegg.notFound`, `vedlegg.versionNotFound`, `vedlegg.hasNoFile`,
   * `file.missing`, `file.closed`
   */
  async open(actor: Actor, id: string, ordinal: number): Promise<OpenedFile> {
    refuseIf(mayWriteSaksframlegg(actor));
    const storedFileId = await this.unitOfWork.read(actor, async () => {
      const { id: vedleggId } = (await this.past.removed.one(id)) ?? (await this.vedlegg.byId(id));
      const version = await this.past.versions.byOrdinal(vedleggId, ordinal);
      if (!version) throw saksframleggError('vedlegg.versionNotFound');
      if (!version.storedFileId) throw saksframleggError('vedlegg.hasNoFile');
      await this.reader.begin(actor, vedleggId);
      return version.storedFileId;
    });
    return this.files.openGranted(actor, storedFileId);
  }
}
