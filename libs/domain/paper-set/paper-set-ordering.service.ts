import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore, type StoredContent } from '#platform/files/file-store';
import { JobQueue } from '#platform/jobs/job-queue';
import { StoredFileService } from '#domain/documents-register';
import { PaperSetEdition } from './paper-set-edition.entity.js';
import { maySeePackagesOf } from './paper-set-edition.policy.js';
import { actorFor, type PackageReader, readerOf } from './paper-set-edition.rules.js';
import { makePaperSet } from './paper-set-jobs.js';
import { type PreparedPaperSet, PaperSetPreparing } from './paper-set-preparing.service.js';
import { PaperSetRows } from './paper-set-rows.repository.js';
import type { PaperSetWish } from './paper-set-variant.rules.js';

/** For whom, and why. */
export interface OrderOptions {
  /** The actor when absent; only the secretariat may order for others. */
  readonly reader?: PackageReader;
  /** It is kept because something was sent, and stays as it is. */
  readonly isSent?: boolean;
}

/** Orders møtepakker: one file for all whose package is the same, made by a job. */
@Injectable()
export class PaperSetOrdering {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparing: PaperSetPreparing,
    private readonly rows: PaperSetRows,
    private readonly contents: FileStore,
    private readonly files: StoredFileService,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Orders a package as its reader gets it now. When the same has been made, or is being made, nothing is made again.
   * @returns the id of the version
   * @throws DomainError `paperSet.notYours`, `paperSet.versionUnknown`, `meeting.notFound`, `meeting.notReadable`
   */
  async order(
    actor: Actor,
    meetingId: string,
    wish: PaperSetWish,
    { reader = readerOf(actor), isSent = false }: OrderOptions = {},
  ): Promise<string> {
    refuseIf(maySeePackagesOf(actor, reader));
    // Gathered in a reading unit of work of its own: it sees one moment, and asks for each thing once.
    const prepared = await this.preparing.prepare(actorFor(actor, reader), meetingId, wish);
    const known = await this.unitOfWork.read(actor, () =>
      this.rows.builds.byFingerprint(prepared.fingerprint),
    );
    const order = known?.state === 'done' ? null : await this.contents.put(Buffer.from(prepared.order));
    return this.unitOfWork.run(actor, 'paperSet.order', async () => {
      const buildId =
        known?.state === 'done' ? known.id : await this.build(actor, meetingId, prepared, order!);
      const isKept = isSent && prepared.contents.version > 0;
      const edition = editionOf(actor, { meetingId, buildId, reader, isSent: isKept }, prepared);
      return (await this.rows.editions.put(edition)).id;
    });
  }

  private async build(
    actor: Actor,
    meetingId: string,
    { fingerprint, fileName, title }: PreparedPaperSet,
    order: StoredContent,
  ): Promise<string> {
    const { councilId } = actor;
    const name = `${fileName.replace(/\.pdf$/, '')}.json`;
    const file = await this.files.noteMade(actor, { ...order, name, mediaType: 'application/json' });
    const row = { id: newId(), councilId, meetingId, fingerprint, fileName, title };
    const requestedAt = systemClock.now();
    const build = await this.rows.builds.order({ ...row, orderFileId: file.id, requestedAt });
    // Somebody else's order was there first: theirs is as good.
    if (build.orderFileId !== file.id) await this.files.releaseMade(actor, file.id);
    if (build.state !== 'done')
      await this.jobs.enqueue(makePaperSet, { councilId, buildId: build.id }, { onceKey: build.id });
    return build.id;
  }
}

function editionOf(
  { councilId }: Actor,
  place: {
    readonly meetingId: string;
    readonly buildId: string;
    readonly reader: PackageReader;
    readonly isSent: boolean;
  },
  { wish, contents, datedAt, closed, tells }: PreparedPaperSet,
): PaperSetEdition {
  const { meetingId, buildId, isSent, reader } = place;
  return Object.assign(new PaperSetEdition(), {
    ...{ id: newId(), councilId, meetingId, buildId, isSent, datedAt, contents },
    ...{ variant: wish.variant, sinceVersion: wish.since, version: contents.version },
    ...{ readerRole: reader.role, readerId: reader.personId },
    ...{ madeAt: systemClock.now(), closed: closed.map(({ id }) => id), tells },
  });
}
