import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CaseWritingService } from './case-writing.service.js';
import { ExemptionWritingService } from './exemption-writing.service.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { MeetingRegisterService } from './meeting-register.service.js';
import { RoomExchange } from './room-exchange.service.js';
import { ReferatWritingService } from './referat-writing.service.js';
import { WrittenExchange } from './written-exchange.service.js';

/** Writes a checked meeting file through the features that own its parts. */
@Injectable()
export class MeetingWritingService {
  constructor(
    private readonly register: MeetingRegisterService,
    private readonly meetings: RoomExchange,
    private readonly cases: CaseWritingService,
    private readonly referater: ReferatWritingService,
    private readonly written: WrittenExchange,
    private readonly exemptions: ExemptionWritingService,
  ) {}

  /** @returns the id of the meeting. Called inside the unit of work in which the file was checked. */
  async write(actor: Actor, file: MeetingFile): Promise<string> {
    const { people, letters, organisations, seats } = await this.register.takeIn(actor, file);
    const { meetingId, itemIds } = await this.meetings.takeIn(actor, file, people, seats);
    for (const [i, entry] of file.items.entries()) {
      await this.cases.takeIn(actor, itemIds[i], entry, { people, letters, organisations }, file.meeting);
    }
    await this.written.takeIn(actor, file.items, itemIds, { people, seats });
    await this.register.reportAt(actor, meetingId, file, { people, letters, organisations });
    if (file.referat)
      await this.referater.takeIn(actor, meetingId, file.referat, { people, letters, organisations });
    await this.exemptions.takeIn(actor, file.exemptions ?? [], { meetingId, itemIds, people });
    return meetingId;
  }
}
