import { Injectable } from '@nestjs/common';
import { ReferatRecordService } from '#domain/referat';
import type { Actor } from '#kernel/actor';
import type { FileIds } from './case-writing.service.js';
import { correctionRecord } from './correction-record.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { roundRecord, versionRecord } from './round-record.rules.js';
import { VedleggWritingService } from './vedlegg-writing.service.js';

/** Takes in the referat of a meeting with its vedlegg, versions, rounds of comments and corrections. */
@Injectable()
export class ReferatWritingService {
  constructor(
    private readonly referater: ReferatRecordService,
    private readonly vedlegg: VedleggWritingService,
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
    const id = await this.referater.takeIn(actor, meetingId, {
      ...head,
      draftVersion: version,
      ...(writtenBy === undefined ? {} : { writtenById: people.of(writtenBy) }),
      corrections: corrections.map((correction) => correctionRecord(correction, people)),
      versions: versions.map(versionRecord),
      rounds: rounds.map((round) => roundRecord(round, people)),
    });
    await this.vedlegg.takeIn(actor, { kind: 'referat', id }, vedlegg, ids.letters, people);
  }
}
