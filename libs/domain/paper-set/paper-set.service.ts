import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PackageManifest } from '#documents/package/package-manifest';
import type { Actor } from '#kernel/actor';
import { DocumentService, type PrintingOptions } from './document.service.js';

/** Makes the one PDF of a meeting. */
@Injectable()
export class PaperSetService {
  constructor(private readonly documents: DocumentService) {}

  /**
   * Writes the møtepakke of a meeting, with what the actor may read, to `out`, which stays open.
   * @param meetingNumber "2/2021"
   * @returns what it consists of, with the SHA-256 of each part
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`, `document.failed`, `document.tooBusy`
   */
  async write(
    actor: Actor,
    meetingNumber: string,
    out: Writable,
    options: PrintingOptions = {},
  ): Promise<PackageManifest> {
    const document = await this.documents.prepare(actor, 'paper-set', meetingNumber);
    const manifest = await this.documents.print(document, out, options);
    if (!manifest) throw new Error('The press gave no manifest of a møtepakke.');
    return manifest;
  }
}
