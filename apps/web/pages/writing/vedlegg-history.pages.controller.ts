import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RemovedVedleggService, VedleggHistoryQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { webError } from '../../errors/web.errors.js';
import { sendFile } from '../../files/send-file.js';
import { renderPage } from '../render-page.js';
import { VedleggHistoryPresenter } from './vedlegg-history.presenter.js';

/** The history of a vedlegg: how it stood before, who changed it and why, and the files that it had. */
@Controller('vedlegg/:id/versions')
@Permit('papers.write')
export class VedleggHistoryPagesController {
  constructor(
    private readonly presenter: VedleggHistoryPresenter,
    private readonly history: VedleggHistoryQueries,
    private readonly removed: RemovedVedleggService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.page(actor, sessionOf(request).language, id);
    renderPage(request, response, { view: 'writing/vedlegg-versions', model });
  }

  /** Lets go for good of one that was taken away. */
  @Post('forget')
  async forget(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const paper = await this.presenter.paperOf(actor, id);
    await this.removed.forget(actor, id);
    response.redirect(303, paper);
  }

  @Get(':ordinal')
  async open(
    @CurrentActor() actor: Actor,
    @Param() { id, ordinal }: { id: string; ordinal: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(ordinal)) throw webError('web.notFound');
    await sendFile(request, response, await this.history.open(actor, id, Number(ordinal)));
  }
}
