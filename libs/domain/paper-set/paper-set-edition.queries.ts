import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ExemptionReading } from '#domain/exemption';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { ClosedToReaderQueries } from './closed-to-reader.queries.js';
import { documentError } from './document.errors.js';
import type { PaperSetEdition } from './paper-set-edition.entity.js';
import { mayOpenEdition, maySeePackagesOf } from './paper-set-edition.policy.js';
import { PaperSetRows } from './paper-set-rows.repository.js';
import { actorFor, closedSince, opensMore, type PackageReader, readerOf } from './paper-set-edition.rules.js';
import { type EditionView, viewOf } from './paper-set-edition-view.document.js';
import type { PaperSetManifest } from './paper-set-manifest.document.js';
import { PaperSetPreparing } from './paper-set-preparing.service.js';
import { wholePaperSet } from './paper-set-variant.rules.js';

/** The packages that are kept: who has which, how far they are, and their files. */
@Injectable()
export class PaperSetEditionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: PaperSetRows,
    private readonly closed: ClosedToReaderQueries,
    private readonly files: StoredFileService,
    private readonly exemptions: ExemptionReading,
    private readonly preparing: PaperSetPreparing,
  ) {}

  /**
   * A reader's packages of a meeting, the newest version first. Those that hold what has been closed to the reader since
   * are left out, but for the secretariat.
   * @throws DomainError `paperSet.notYours`, `meeting.notFound`, `meeting.notReadable`
   */
  async ofReader(
    actor: Actor,
    meetingId: string,
    reader: PackageReader = readerOf(actor),
  ): Promise<readonly EditionView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(maySeePackagesOf(actor, reader));
      const rows = await this.rows.editions.ofReader(meetingId, reader);
      if (rows.length === 0) return [];
      const closed = await this.closed.of(actorFor(actor, reader), meetingId);
      const open = rows.filter((row) => !mayOpenEdition(actor, reader, closedSince(row, closed)));
      const builds = await this.rows.builds.facts(open.map(({ buildId }) => buildId));
      return open.flatMap((row) => {
        const build = builds.get(row.buildId);
        return build ? [viewOf(row, build, opensMore(row, closed))] : [];
      });
    });
  }

  /** One package, however far it is. @throws DomainError `paperSet.notFound`, and as {@link file} */
  async byId(actor: Actor, id: string): Promise<EditionView> {
    return this.unitOfWork.read(actor, async () => {
      const row = await this.opened(actor, id);
      const build = (await this.rows.builds.facts([row.buildId])).get(row.buildId);
      if (!build) throw documentError('paperSet.notFound');
      return viewOf(row, build);
    });
  }

  /**
   * The file of a package, as it was when it was made; what is exempted in it counts as read.
   * @throws DomainError `paperSet.notFound`, `paperSet.notYours`, `paperSet.closedSince`, `paperSet.notMade`,
   * `meeting.notReadable`, `file.missing`
   */
  async file(actor: Actor, id: string): Promise<OpenedFile> {
    const storedFileId = await this.unitOfWork.read(actor, async () => {
      const { buildId, meetingId, tells } = await this.opened(actor, id);
      const build = (await this.rows.builds.facts([buildId])).get(buildId);
      if (!build?.storedFileId) throw documentError('paperSet.notMade');
      // What it was known to tell, and what has been exempted since and may stand in it.
      const now = await this.preparing.prepare(actorFor(actor, readerOf(actor)), meetingId, wholePaperSet);
      for (const owner of [...(tells ?? []), ...now.tells]) await this.exemptions.noteRead(actor, owner);
      return build.storedFileId;
    });
    return this.files.openGranted(actor, storedFileId);
  }

  /** What the file consists of, with checksums. @throws DomainError as {@link file} */
  async manifest(actor: Actor, id: string): Promise<PaperSetManifest> {
    return this.unitOfWork.read(actor, async () => {
      const { buildId } = await this.opened(actor, id);
      const manifest = (await this.rows.builds.byId(buildId))?.manifest;
      if (!manifest) throw documentError('paperSet.notMade');
      return manifest;
    });
  }

  private async opened(actor: Actor, id: string): Promise<PaperSetEdition> {
    const row = await this.rows.editions.byId(id);
    if (!row) throw documentError('paperSet.notFound');
    const reader = { role: row.readerRole, personId: row.readerId };
    // Whose it is comes first, so that a stranger does not learn more than that it is not theirs.
    refuseIf(maySeePackagesOf(actor, reader));
    const closed = await this.closed.of(actorFor(actor, readerOf(actor)), row.meetingId);
    refuseIf(mayOpenEdition(actor, reader, closedSince(row, closed)));
    return row;
  }
}
