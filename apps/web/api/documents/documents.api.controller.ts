import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DocumentService, SamePaperSet } from '#domain/paper-set';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { sendPdf } from '../../files/send-pdf.js';
import { sendWord } from '../../files/send-word.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { getHtml, getPdf, getWord } from './document.requests.js';

/** Every kind of document, as PDF, as a Word file and as HTML. */
@Controller('api/v1')
export class DocumentsApiController {
  constructor(
    private readonly documents: DocumentService,
    private readonly packages: SamePaperSet,
  ) {}

  @Serves(getPdf)
  async pdf(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof getPdf>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendPdf(
      request,
      response,
      { documents: this.documents, packages: this.packages },
      { actor, kind: params['kind'], which: whichOf(params) },
    );
  }

  @Serves(getWord)
  async word(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof getWord>,
    @Res() response: Response,
  ): Promise<void> {
    await sendWord(response, this.documents, { actor, kind: params['kind'], which: whichOf(params) });
  }

  @Serves(getHtml)
  async html(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getHtml>) {
    const document = await this.documents.prepare(actor, params['kind'], whichOf(params));
    const { title, fileName, html } = document;
    return { kind: params['kind'], title, fileName, html };
  }
}

/** `14/2/2021` from `14-2-2021`; keys of letters stay as they are. */
function whichOf(params: Readonly<Record<string, string>>): string {
  const which = params['which'];
  return /^\d+(-\d+){1,2}$/.test(which) ? which.replaceAll('-', '/') : which;
}
