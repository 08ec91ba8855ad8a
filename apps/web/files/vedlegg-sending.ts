import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DocumentService, type NamedCopy, NamedCopies } from '#domain/paper-set';
import { VedleggQueries } from '#domain/saksframlegg';
import { printTo } from './print-to.js';
import { sendFile } from './send-file.js';

/**
 * Sends the files of vedlegg: as they are kept, or, when they are exempted, a copy with the reader's name on every page. A
 * copy is nobody else's and of this moment, so nothing keeps it.
 */
@Injectable()
export class VedleggSending {
  constructor(
    private readonly vedlegg: VedleggQueries,
    private readonly copies: NamedCopies,
    private readonly documents: DocumentService,
  ) {}

  /** A vedlegg to a paper. @throws DomainError as `VedleggQueries.open`, `document.failed`, `document.tooBusy` */
  async send(request: Request, response: Response, actor: Actor, id: string): Promise<void> {
    const copy = await this.copies.ofVedlegg(actor, id);
    if (copy) await this.print(response, copy);
    else await sendFile(request, response, await this.vedlegg.open(actor, id));
  }

  /**
   * A vedlegg to a referat, which whoever calls has found among those that the actor may see.
   * @param of the vedlegg, and the number of the meeting: "2/2021"
   * @throws DomainError as `VedleggQueries.openGranted`, `document.failed`, `document.tooBusy`
   */
  async sendOfReferat(
    request: Request,
    response: Response,
    actor: Actor,
    { id, number }: { readonly id: string; readonly number: string },
  ): Promise<void> {
    const copy = await this.copies.ofReferatVedlegg(actor, number, id);
    if (copy) await this.print(response, copy);
    else await sendFile(request, response, await this.vedlegg.openGranted(actor, id));
  }

  private async print(response: Response, copy: NamedCopy): Promise<void> {
    response.set('Cache-Control', 'private, no-store');
    await printTo(response, this.documents, copy);
  }
}
