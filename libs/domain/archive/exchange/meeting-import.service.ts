import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { archiveError } from '../archive.errors.js';
import { mayExchange } from '../archive.policy.js';
import { KnownCouncilQueries } from './known-council.queries.js';
import { meetingFaults } from './meeting-check.rules.js';
import { MeetingEntryQueries } from './meeting-entries.queries.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { MeetingWritingService } from './meeting-writing.service.js';
import { refusedWith } from './refusal.rules.js';
import { meetingSchemaFaults } from './schema-check.rules.js';
import { VedleggInspectionService } from './vedlegg-inspection.service.js';

/** What was taken in. */
export interface ImportedMeeting {
  readonly meetingId: string;
  readonly number: number;
  readonly year: number;
}

/** Takes in a whole meeting from the form of the exchange file, or refuses it whole. */
@Injectable()
export class MeetingImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingEntryQueries,
    private readonly known: KnownCouncilQueries,
    private readonly inspection: VedleggInspectionService,
    private readonly writing: MeetingWritingService,
  ) {}

  /**
   * @param value what was read from the file; nothing is believed of it
   * @throws DomainError `exchange.meetingRefused` with every fault by JSON pointer (first those of the schema alone,
   * then all others together), `exchange.meetingExists`, `exchange.notAllowed`; nothing is written then
   */
  async import(actor: Actor, value: unknown): Promise<ImportedMeeting> {
    refuseIf(mayExchange(actor));
    refusedWith('exchange.meetingRefused', meetingSchemaFaults(value));
    const file = value as MeetingFile;
    // The bytes are looked at before the transaction: reading PDFs takes time, and a lock should not wait for it.
    const inFiles = await this.inspection.faults(file);
    return this.unitOfWork.run(actor, 'exchange.importMeeting', async () => {
      const { number, year, date } = file.meeting;
      if ((await this.meetings.idOf(number, year)) !== undefined) {
        throw archiveError('exchange.meetingExists', { number: `${number}/${year}` });
      }
      const known = await this.known.on(actor, date);
      refusedWith('exchange.meetingRefused', [...meetingFaults(file, known), ...inFiles]);
      return { meetingId: await this.writing.write(actor, file), number, year };
    });
  }
}
