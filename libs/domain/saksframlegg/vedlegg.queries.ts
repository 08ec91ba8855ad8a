import { Injectable } from '@nestjs/common';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { VedleggForReader, type VedleggView } from './vedlegg-for-reader.queries.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayReadSaksframlegg, mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';
import type { VedleggOwner, VedleggOwnerKind } from './vedlegg.rules.js';

export type { VedleggView } from './vedlegg-for-reader.queries.js';

/** Vedlegg for reading. */
@Injectable()
export class VedleggQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggRepository,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly files: StoredFileService,
    private readonly reader: VedleggForReader,
  ) {}

  /** The vedlegg of an owner by number. Whether the actor may read the owner is asked for by whoever calls. */
  async ofOwner(actor: Actor, owner: VedleggOwner): Promise<readonly VedleggView[]> {
    return this.unitOfWork.read(actor, async () =>
      this.reader.views(actor, await this.vedlegg.ofOwner(owner)),
    );
  }

  /** The same for several owners of a kind: each owner's by number. */
  async ofOwners(
    actor: Actor,
    kind: VedleggOwnerKind,
    ids: readonly string[],
  ): Promise<readonly VedleggView[]> {
    return this.unitOfWork.read(actor, async () =>
      this.reader.views(actor, await this.vedlegg.ofOwners(kind, ids)),
    );
  }

  /** One vedlegg of a paper. @throws DomainError `vedlegg.notFound`, `saksframlegg.notReadable`, `exemption.notReadable`, `meeting.notReadable` */
  async byId(actor: Actor, id: string): Promise<VedleggView> {
    return this.unitOfWork.read(actor, async () => {
      const vedlegg = await this.vedlegg.byId(id);
      await this.refuseUnreadable(actor, vedlegg);
      await this.reader.begin(actor, vedlegg.id);
      return (await this.reader.views(actor, [vedlegg]))[0];
    });
  }

  /** The file of a vedlegg of a paper. @throws DomainError as `byId`, `vedlegg.hasNoFile`, `file.missing` */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const { storedFileId } = await this.byId(actor, id);
    if (!storedFileId) throw saksframleggError('vedlegg.hasNoFile');
    return this.files.openGranted(actor, storedFileId);
  }

  /** As `byId`, for a feature above that owns the vedlegg and has let the actor see its owner. */
  async granted(actor: Actor, id: string): Promise<VedleggView> {
    return this.unitOfWork.read(actor, async () => {
      const vedlegg = await this.vedlegg.byId(id);
      await this.reader.begin(actor, id);
      return (await this.reader.views(actor, [vedlegg]))[0];
    });
  }

  /** As `open`, for a feature above that owns the vedlegg and has let the actor see its owner. */
  async openGranted(actor: Actor, id: string): Promise<OpenedFile> {
    const { storedFileId } = await this.granted(actor, id);
    if (!storedFileId) throw saksframleggError('vedlegg.hasNoFile');
    return this.files.openGranted(actor, storedFileId);
  }

  /** Papers decide for their vedlegg; those of referats and letters are opened through the features that own them. */
  private async refuseUnreadable(actor: Actor, vedlegg: Vedlegg): Promise<void> {
    if (vedlegg.ownerKind !== 'saksframlegg') return refuseIf(mayWriteSaksframlegg(actor));
    const paper = await this.papers.byId(vedlegg.ownerId);
    const { status } = paper;
    if (paper.agendaItemId === null) return refuseIf(mayWriteSaksframlegg(actor));
    const { item } = await this.meetings.byItemId(actor, paper.agendaItemId);
    const sight = await this.reader.ofPaper(actor, paper.id, item);
    refuseIf(mayReadSaksframlegg(actor, { status, ...sight }));
  }
}
