import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ReferatRecordService } from '#domain/referat';
import { CaseWritingService, type FileIds } from './case-writing.service.js';
import { correctionRecord } from './correction-record.rules.js';
import { ExemptionWritingService } from './exemption-writing.service.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { MeetingRegisterService } from './meeting-register.service.js';
import { RoomExchange } from './room-exchange.service.js';
import { VedleggWritingService } from './vedlegg-writing.service.js';

/** Writes a checked meeting file through the features that own its parts. */
@Injectable()
export class MeetingWritingService {
  constructor(
    private readonly register: MeetingRegisterService,
    private readonly meetings: RoomExchange,
    private readonly cases: CaseWritingService,
    private readonly referater: ReferatRecordService,
    private readonly vedlegg: VedleggWritingService,
    private readonly exemptions: ExemptionWritingService,
  ) {}

  /** @returns the id of the meeting. Called inside the unit of work in which the file was checked. */
  async write(actor: Actor, file: MeetingFile): Promise<string> {
    const { people, letters, organisations, seats } = await this.register.takeIn(actor, file);
    const { meetingId, itemIds } = await this.meetings.takeIn(actor, file, people, seats);
    for (const [i, entry] of file.items.entries()) {
      await this.cases.takeIn(actor, itemIds[i], entry, { people, letters, organisations }, file.meeting);
    }
    await this.register.reportAt(actor, meetingId, file, { people, letters, organisations });
    if (file.referat) await this.referat(actor, meetingId, file.referat, { people, letters, organisations });
    await this.exemptions.takeIn(file.exemptions ?? [], meetingId, itemIds, people);
    return meetingId;
  }

  private async referat(
    actor: Actor,
    meetingId: string,
    entry: NonNullable<MeetingFile['referat']>,
    { people, letters }: FileIds,
  ): Promise<void> {
    const { version, writtenBy, vedlegg, corrections = [], ...head } = entry;
    const id = await this.referater.takeIn(actor, meetingId, {
      ...head,
      draftVersion: version,
      ...(writtenBy === undefined ? {} : { writtenById: people.of(writtenBy) }),
      corrections: corrections.map((correction) => correctionRecord(correction, people)),
    });
    await this.vedlegg.takeIn(actor, { kind: 'referat', id }, vedlegg, letters);
  }
}
