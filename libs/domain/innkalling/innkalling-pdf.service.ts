import { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type KeptFile, StoredFileService } from '#domain/documents-register';
import { DocumentService } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import type { LetterAttachment } from '#platform/mail/letter';

/** The innkalling as the PDF that is sent, kept as it was. What it tells of shielded items is what its reader may know. */
@Injectable()
export class InnkallingPdfService {
  constructor(
    private readonly documents: DocumentService,
    private readonly files: StoredFileService,
  ) {}

  /**
   * Makes the PDF of the innkalling as it stands in the running unit of work, and keeps it.
   * @param actor whose unit of work it is
   * @param number "2/2021"
   * @param reader for whom it is made; the actor when absent
   * @throws DomainError `document.failed`, `document.tooBusy`, `file.storageFull`
   */
  async keep(actor: Actor, number: string, reader: Actor = actor): Promise<KeptFile['file']> {
    const chunks: Buffer[] = [];
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    const { fileName } = await this.documents.write(reader, 'innkalling', number, out);
    const bytes = Buffer.concat(chunks);
    return (await this.files.keepChecked(actor, { name: fileName, mediaType: 'application/pdf', bytes }))
      .file;
  }

  /** A kept PDF as it goes with a mail. */
  async attachment(actor: Actor, storedFileId: string): Promise<LetterAttachment> {
    const { name, mediaType, sha256 } = await this.files.describe(actor, storedFileId);
    return { name, contentType: mediaType, sha256 };
  }
}
