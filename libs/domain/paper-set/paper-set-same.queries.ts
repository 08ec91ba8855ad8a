import { Injectable } from '@nestjs/common';
import type { PressJob } from '#documents/press/press-job';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ExemptionReading } from '#domain/exemption';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { MeetingQueries } from '#domain/meetings';
import { documentError } from './document.errors.js';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import { actorFor, readerOf } from './paper-set-edition.rules.js';
import { type PreparedPaperSet, PaperSetPreparing } from './paper-set-preparing.service.js';
import { wholePaperSet } from './paper-set-variant.rules.js';

/** A package to be had now: as it lies, or to be set while one waits. */
export type PaperSetAtHand =
  | { readonly kind: 'kept'; readonly file: OpenedFile }
  | { readonly kind: 'toSet'; readonly job: PressJob; readonly fileName: string };

/** Finds the whole package of a meeting for whoever asks for it by the meeting, and not by one of its versions. */
@Injectable()
export class SamePaperSet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly preparing: PaperSetPreparing,
    private readonly builds: PaperSetBuildRepository,
    private readonly files: StoredFileService,
    private readonly exemptions: ExemptionReading,
  ) {}

  /**
   * The file that has been made if it is the very same as what the actor would be given; that they may see what is in it is
   * known from the fingerprint, which comes from what they see. What is exempted in it counts as read then, and not before.
   * @param meetingNumber "2/2021"
   * @throws DomainError `paperSet.toBeOrdered` when it tells what is exempted and has not been made for them yet,
   * `meeting.notFound`, `meeting.notReadable`
   */
  async find(actor: Actor, meetingNumber: string): Promise<PaperSetAtHand> {
    const ahead = actorFor(actor, readerOf(actor));
    const prepared = await this.unitOfWork.read(ahead, async () => {
      const { meeting } = await this.meetings.byNumber(actor, meetingNumber);
      return this.preparing.prepare(ahead, meeting.id, wholePaperSet);
    });
    const file = await this.kept(actor, prepared);
    if (file) return { kind: 'kept', file };
    if (prepared.tells.length > 0) throw documentError('paperSet.toBeOrdered');
    return { kind: 'toSet', job: JSON.parse(prepared.order) as PressJob, fileName: prepared.fileName };
  }

  private async kept(
    actor: Actor,
    { fingerprint, tells }: Pick<PreparedPaperSet, 'fingerprint' | 'tells'>,
  ): Promise<OpenedFile | null> {
    try {
      return await this.unitOfWork.read(actor, async () => {
        const build = await this.builds.byFingerprint(fingerprint);
        if (!build?.storedFileId) return null;
        const file = await this.files.openGranted(actor, build.storedFileId);
        for (const owner of tells) await this.exemptions.noteRead(actor, owner);
        return file;
      });
    } catch (fault) {
      // It can be made anew.
      if (fault instanceof DomainError && fault.code === 'file.missing') return null;
      throw fault;
    }
  }
}
