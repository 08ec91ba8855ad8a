import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentService } from '#domain/paper-set';
import { OpenCouncils, OpenDocuments, OpenVedlegg } from '#domain/publication';
import { OpenToAll } from '../../access/permission.decorator.js';
import { requestIdOf } from '../../access/request-session.js';
import { webError } from '../../errors/web.errors.js';
import { openCaching, sendOpenPdf } from '../../files/send-open-pdf.js';
import { sendFile } from '../../files/send-file.js';
import { paths, unslug } from '../paths.js';
import { OpenDocumentPresenter } from './open-document.presenter.js';
import { markOpen, renderOpen } from './open-page.js';

interface Place {
  readonly council: string;
  readonly meeting: string;
}

const view = 'publication/document';

/** The documents of meetings as anybody may read them: papers, referater and vedlegg. */
@Controller('public/:council/:meeting')
@OpenToAll()
export class OpenDocumentsPagesController {
  constructor(
    private readonly councils: OpenCouncils,
    private readonly presenter: OpenDocumentPresenter,
    private readonly open: OpenDocuments,
    private readonly vedlegg: OpenVedlegg,
    private readonly documents: DocumentService,
  ) {}

  @Get('referat')
  async referat(
    @Param() { council: key, meeting }: Place,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    renderOpen(response, council, { view, model: await this.presenter.referat(council, unslug(meeting)) });
  }

  @Get('referat.pdf')
  async referatPdf(
    @Param() { council: key, meeting }: Place,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const { prepared } = await this.open.referat(council, unslug(meeting));
    markOpen(response);
    await sendOpenPdf(request, response, this.documents, prepared);
  }

  @Get('saksframlegg/:sequence.pdf')
  async paperPdf(
    @Param() { council: key, meeting, sequence }: Place & { readonly sequence: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const { prepared } = await this.open.paper(council, unslug(meeting), numberOf(sequence));
    markOpen(response);
    await sendOpenPdf(request, response, this.documents, prepared);
  }

  @Get('saksframlegg/:sequence')
  async paper(
    @Param() { council: key, meeting, sequence }: Place & { readonly sequence: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const model = await this.presenter.paper(council, unslug(meeting), numberOf(sequence));
    renderOpen(response, council, { view, model });
  }

  @Get('vedlegg/:id')
  async one(
    @Param() { council: key, meeting, id }: Place & { readonly id: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const found = await this.vedlegg.open(council, unslug(meeting), id);
    switch (found.kind) {
      case 'file':
        markOpen(response);
        return sendFile(request, response, found.opened, openCaching);
      case 'text':
        return renderOpen(response, council, { view, model: this.presenter.text(council, found) });
      case 'referat':
        markOpen(response);
        return response.redirect(303, paths.openReferat(council.key, found.meetingNumber));
    }
  }
}

/** @throws DomainError `web.notFound` for what is no number */
function numberOf(sequence: string): number {
  if (!/^[1-9]\d{0,3}$/.test(sequence)) throw webError('web.notFound');
  return Number(sequence);
}
