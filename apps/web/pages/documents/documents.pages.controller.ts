import { Controller, Get, Param, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { DocumentService, SamePaperSet } from '#domain/paper-set';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { sendPdf } from '../../files/send-pdf.js';
import { sendWord } from '../../files/send-word.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** Any document as a page, as PDF and as a Word file: the same template makes them all. */
@Controller('documents')
@Permit('documents.read')
export class DocumentsPagesController {
  constructor(
    private readonly documents: DocumentService,
    private readonly packages: SamePaperSet,
  ) {}

  @Get(':kind/:which.pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('which') which: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const desk = { documents: this.documents, packages: this.packages };
    try {
      await sendPdf(request, response, desk, { actor, kind, which: unslug(which) });
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || refusal.code !== 'paperSet.toBeOrdered') throw refusal;
      response.redirect(303, paths.packages(unslug(which)));
    }
  }

  @Get(':kind/:which.docx')
  async word(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('which') which: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendWord(response, this.documents, { actor, kind, which: unslug(which) });
  }

  @Get(':kind/:which')
  @Render('documents/document')
  @UseInterceptors(OneReadInterceptor)
  async page(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('which') which: string) {
    const { html, title, kind: known } = await this.documents.prepare(actor, kind, unslug(which));
    return {
      ...{ title, html, pdf: paths.pdf(kind, which) },
      ...(known === 'paper-set' ? {} : { word: paths.word(kind, which) }),
    };
  }
}
