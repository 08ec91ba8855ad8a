import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { unslug } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { ItemWork } from './item-work.js';
import { vedtakTextIn } from './vedtak.form.js';
import { VedtakPresenter } from './vedtak.presenter.js';
import { ItemClosingService, VedtakQueries, VedtakService } from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** The vedtak of an item: followed by the council, written by the secretariat, opened again by the chair. */
@Controller('vedtak/:number')
@Permit('vedtak.follow')
export class VedtakPagesController {
  constructor(
    private readonly presenter: VedtakPresenter,
    private readonly work: ItemWork,
    private readonly vedtak: VedtakService,
    private readonly closing: ItemClosingService,
    private readonly queries: VedtakQueries,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Render('vedtak/vedtak')
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.page(actor, language, unslug(number));
  }

  @Post('begin')
  @Permit('vedtak.write')
  async begin(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on({ actor, request, response }, (itemId) => this.vedtak.begin(actor, itemId));
  }

  @Post('text')
  @Permit('vedtak.write')
  async text(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = versionIn(sent);
    await this.work.on({ actor, request, response }, (itemId) =>
      this.vedtak.draft(actor, itemId, vedtakTextIn(sent), version),
    );
  }

  @Post('unanimous')
  @Permit('vedtak.write')
  async unanimous(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on({ actor, request, response }, (itemId) =>
      this.unitOfWork.run(actor, 'vedtak.unanimous', async () => {
        const view = (await this.queries.ofItems([itemId])).get(itemId);
        if (!view) return;
        const { outcome, paragraphs, changes, treatment, statements } = view;
        const content = { outcome, paragraphs, changes, statements, ...(treatment ? { treatment } : {}) };
        await this.vedtak.record(actor, itemId, { ...content, vote: { unanimous: true } }, versionIn(sent));
      }),
    );
  }

  @Post('close')
  @Permit('vedtak.write')
  async close(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on({ actor, request, response }, (itemId) =>
      this.closing.closeItem(actor, itemId, versionIn(sent) || undefined),
    );
  }

  @Post('reopen')
  @Permit('vedtak.reopen')
  async reopen(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on({ actor, request, response }, (itemId) =>
      this.vedtak.reopen(actor, itemId, fieldIn(sent, 'reason')),
    );
  }
}
