import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { MeetingQueries } from '#domain/meetings';
import { ReferatFilingService } from '#domain/referat';
import { webError } from '../../errors/web.errors.js';

/** Finds the PDF that a version of an approved referat is kept as. */
@Injectable()
export class KeptEditions {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly filing: ReferatFilingService,
    private readonly files: StoredFileService,
  ) {}

  /** @throws DomainError `web.notFound` when there is none, and as `ReferatFilingService.filed` */
  async open(actor: Actor, number: string, ordinal: number): Promise<OpenedFile> {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const kept = (await this.filing.filed(actor, meeting.id)).find((version) => version.ordinal === ordinal);
    if (!kept) throw webError('web.notFound');
    return this.files.openGranted(actor, kept.storedFileId);
  }
}
