import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import { ReferatRecordService, type VersionRecord } from '#domain/referat';
import type { Actor } from '#kernel/actor';
import type { FileIds } from './case-writing.service.js';
import { correctionRecord } from './correction-record.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { roundRecord, versionRecord } from './round-record.rules.js';
import type { VersionEntry } from './round.schema.js';
import { bytesIn, VedleggWritingService } from './vedlegg-writing.service.js';

/** Takes in the referat of a meeting with its vedlegg, versions, rounds of comments and corrections. */
@Injectable()
export class ReferatWritingService {
  constructor(
    private readonly referater: ReferatRecordService,
    private readonly vedlegg: VedleggWritingService,
    private readonly files: StoredFileService,
  ) {}

  /** Called inside a unit of work, after the items of the meeting. */
  async takeIn(
    actor: Actor,
    meetingId: string,
    entry: NonNullable<MeetingFile['referat']>,
    ids: FileIds,
  ): Promise<void> {
    const { version, writtenBy, vedlegg, corrections = [], versions = [], rounds = [], ...head } = entry;
    const { people } = ids;
    const kept: VersionRecord[] = [];
    for (const each of versions) kept.push(versionRecord(each, await this.filed(actor, each)));
    const id = await this.referater.takeIn(actor, meetingId, {
      ...head,
      draftVersion: version,
      ...(writtenBy === undefined ? {} : { writtenById: people.of(writtenBy) }),
      corrections: corrections.map((correction) => correctionRecord(correction, people)),
      versions: kept,
      rounds: rounds.map((round) => roundRecord(round, people)),
    });
    await this.vedlegg.takeIn(actor, { kind: 'referat', id }, vedlegg, ids.letters, people);
  }

  /** Keeps the PDF that a version was filed as, byte by byte. @returns the id of the stored file */
  private async filed(actor: Actor, { filed }: VersionEntry): Promise<string | undefined> {
    return filed && (await this.files.store(actor, filed.file.name, bytesIn(filed.file))).file.id;
  }
}
