import { Injectable } from '@nestjs/common';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperBarQueries } from './paper-bar.queries.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayReadSaksframlegg, mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';
import type { VedleggOwner, VedleggOwnerKind } from './vedlegg.rules.js';

/** A vedlegg with what is known of its file, where it has one. */
export interface VedleggView extends Readonly<Vedlegg> {
  readonly file: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly name: string;
  } | null;
}

interface FileRow {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Vedlegg for reading. */
@Injectable()
export class VedleggQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggRepository,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly files: StoredFileService,
    private readonly bars: PaperBarQueries,
  ) {}

  /** The vedlegg of an owner by number. Whether the actor may read the owner is asked for by whoever calls. */
  async ofOwner(actor: Actor, owner: VedleggOwner): Promise<readonly VedleggView[]> {
    return this.unitOfWork.read(actor, async () => withFiles(await this.vedlegg.ofOwner(owner)));
  }

  /** The same for several owners of a kind: each owner's by number. */
  async ofOwners(
    actor: Actor,
    kind: VedleggOwnerKind,
    ids: readonly string[],
  ): Promise<readonly VedleggView[]> {
    return this.unitOfWork.read(actor, async () => withFiles(await this.vedlegg.ofOwners(kind, ids)));
  }

  /** One vedlegg of a paper. @throws DomainError `vedlegg.notFound`, `saksframlegg.notReadable`, `meeting.notReadable` */
  async byId(actor: Actor, id: string): Promise<VedleggView> {
    return this.unitOfWork.read(actor, async () => {
      const vedlegg = await this.vedlegg.byId(id);
      await this.refuseUnreadable(actor, vedlegg);
      return (await withFiles([vedlegg]))[0];
    });
  }

  /** The file of a vedlegg of a paper. @throws DomainError as `byId`, `vedlegg.hasNoFile`, `file.missing` */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const { storedFileId } = await this.byId(actor, id);
    if (!storedFileId) throw saksframleggError('vedlegg.hasNoFile');
    return this.files.openGranted(actor, storedFileId);
  }

  /** As `open`, for a feature above that owns the vedlegg and has let the actor see its owner. */
  async openGranted(actor: Actor, id: string): Promise<OpenedFile> {
    const { storedFileId } = await this.unitOfWork.read(actor, () => this.vedlegg.byId(id));
    if (!storedFileId) throw saksframleggError('vedlegg.hasNoFile');
    return this.files.openGranted(actor, storedFileId);
  }

  /** Papers decide for their vedlegg; those of referats and letters are opened through the features that own them. */
  private async refuseUnreadable(actor: Actor, vedlegg: Vedlegg): Promise<void> {
    if (vedlegg.ownerKind !== 'saksframlegg') return refuseIf(mayWriteSaksframlegg(actor));
    const paper = await this.papers.byId(vedlegg.ownerId);
    const { status } = paper;
    if (paper.agendaItemId === null) return refuseIf(mayWriteSaksframlegg(actor));
    const { agendaItemId } = paper;
    const { item } = await this.meetings.byItemId(actor, agendaItemId);
    const barred = (await this.bars.barred(actor, [agendaItemId])).has(agendaItemId);
    const shielded = item.shield !== null && !item.shield.open;
    refuseIf(mayReadSaksframlegg(actor, { status, barred, shielded }));
  }
}

async function withFiles(rows: readonly Vedlegg[]): Promise<VedleggView[]> {
  const ids = rows.flatMap((row) => (row.storedFileId ? [row.storedFileId] : []));
  if (ids.length === 0) return rows.map((row) => ({ ...row, file: null }));
  const files = await currentManager().query<FileRow[]>(
    `select id, sha256, size, media_type as "mediaType", name from stored_file where id = any ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(
    files.map(({ id, sha256, size, mediaType, name }) => [id, { sha256, size, mediaType, name }]),
  );
  return rows.map((row) => ({ ...row, file: byId.get(row.storedFileId ?? '') ?? null }));
}
