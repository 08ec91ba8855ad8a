import { Controller, Get, Param, Render, Res, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DocumentService } from '#domain/paper-set';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { sendPdf } from '../../files/send-pdf.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** Any document as a page and as PDF: the same template makes both. */
@Controller('documents')
@Permit('documents.read')
export class DocumentsPagesController {
  constructor(private readonly documents: DocumentService) {}

  @Get(':kind/:which.pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('which') which: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendPdf(response, this.documents, { actor, kind, which: unslug(which) });
  }

  @Get(':kind/:which')
  @Render('documents/document')
  @UseInterceptors(OneReadInterceptor)
  async page(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('which') which: string) {
    const { html, title } = await this.documents.prepare(actor, kind, unslug(which));
    return { title, html, pdf: paths.pdf(kind, which) };
  }
}
