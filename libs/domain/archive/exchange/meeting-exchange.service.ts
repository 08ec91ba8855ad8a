import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { readExchangeJson } from './file-reading.rules.js';
import { MeetingExportService } from './meeting-export.service.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { type ImportedMeeting, MeetingImportService } from './meeting-import.service.js';

/** Whole meetings in and out of one file: the front of this room for pages, API and command line. */
@Injectable()
export class MeetingExchangeService {
  constructor(
    private readonly exports: MeetingExportService,
    private readonly imports: MeetingImportService,
  ) {}

  /** The file of a meeting, "2/2021". @throws DomainError as {@link MeetingExportService.export} does */
  async export(actor: Actor, which: string): Promise<MeetingFile> {
    return this.exports.export(actor, which);
  }

  /**
   * Takes in a meeting.
   * @param file the bytes of a JSON file, or a JSON value that was read already
   * @throws DomainError `exchange.tooLarge`, `exchange.notJson` … for bytes that cannot be read, and as
   * {@link MeetingImportService.import} does
   */
  async import(actor: Actor, file: Uint8Array | object): Promise<ImportedMeeting> {
    return this.imports.import(actor, file instanceof Uint8Array ? readExchangeJson(file) : file);
  }
}

/** The text of an exchange file: readable, and the same for the same content. */
export function exchangeFileText(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
