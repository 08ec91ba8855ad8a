import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { MeetingQueries } from '#domain/meetings';
import { AccountWritingService, ReferatDraftingService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { type UnsavedAccount, WritingReferatPresenter } from './writing.presenter.js';

/** Where the secretariat writes a referat: an account for each item; everything else comes from the meeting. */
@Controller('referat/:number')
@Permit('referat.write')
export class WritingReferatPagesController {
  constructor(
    private readonly presenter: WritingReferatPresenter,
    private readonly meetings: MeetingQueries,
    private readonly drafting: ReferatDraftingService,
    private readonly accounts: AccountWritingService,
  ) {}

  @Post('begin')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.drafting.begin(actor, meeting.id, osloLocal(systemClock.now()).date, actor.personId);
    response.redirect(303, paths.referatWrite(number));
  }

  @Get('write')
  async page(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query() query: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, { actor, number, query });
  }

  @Post('refresh')
  async refresh(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.accounts.refresh(actor, meeting.id);
    response.redirect(303, `${paths.referatWrite(number)}?refreshed=1`);
  }

  /** Saves one account. A browser that saves by itself asks for JSON and gets the new version. */
  @Post('accounts/:itemId')
  async save(
    @CurrentActor() actor: Actor,
    @Param() { number, itemId }: { number: string; itemId: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [html, version] = [fieldIn(sent, 'html'), versionIn(sent)];
    const write = () => this.accounts.writeAccount(actor, itemId, html, version || undefined);
    if (request.accepts(['html', 'json']) === 'json') {
      response.json({ version: await write() });
      return;
    }
    try {
      await write();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden') throw error;
      const unsaved = { itemId, html, version, error };
      return this.show(request, response, { actor, number, query: {}, unsaved });
    }
    response.redirect(303, `${paths.referatWrite(number)}?saved=1#item-${itemId}`);
  }

  @Post('accounts/:itemId/note')
  async settle(
    @CurrentActor() actor: Actor,
    @Param() { number, itemId }: { number: string; itemId: string },
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const choice = fieldIn(sent, 'choice') === 'note' ? 'note' : 'text';
    await this.accounts.settleNote(actor, itemId, choice, versionIn(sent));
    response.redirect(303, `${paths.referatWrite(number)}?settled=1#item-${itemId}`);
  }

  private async show(
    request: Request,
    response: Response,
    {
      actor,
      number,
      query,
      unsaved,
    }: { actor: Actor; number: string; query: SentFields; unsaved?: UnsavedAccount },
  ): Promise<void> {
    const { language } = sessionOf(request);
    const model = await this.presenter.page(actor, language, unslug(number), query, unsaved);
    const status = !unsaved ? 200 : unsaved.error.kind === 'invalid' ? 422 : 409;
    renderPage(request, response, { view: 'referat/write', model, status });
  }
}
