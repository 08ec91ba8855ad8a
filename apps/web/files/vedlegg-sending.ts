import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DocumentService, NamedCopies } from '#domain/paper-set';
import { VedleggQueries } from '#domain/saksframlegg';
import { printTo } from './print-to.js';
import { sendFile } from './send-file.js';

/** Sends the files of vedlegg to papers. */
@Injectable()
export class VedleggSending {
  constructor(
    private readonly vedlegg: VedleggQueries,
    private readonly copies: NamedCopies,
    private readonly documents: DocumentService,
  ) {}

  /**
   * The file as it is kept, or, when it is exempted, a copy with the reader's name on every page. A copy is nobody else's and
   * of this moment, so nothing keeps it.
   * @throws DomainError as `VedleggQueries.open`, `document.failed`, `document.tooBusy`
   */
  async send(request: Request, response: Response, actor: Actor, id: string): Promise<void> {
    const copy = await this.copies.ofVedlegg(actor, id);
    if (!copy) return sendFile(request, response, await this.vedlegg.open(actor, id));
    response.set('Cache-Control', 'private, no-store');
    await printTo(response, this.documents, copy);
  }
}
