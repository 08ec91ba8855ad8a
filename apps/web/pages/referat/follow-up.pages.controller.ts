import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { FollowUpService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { type SentFields, textIn } from './comment.form.js';
import { FollowUpPresenter } from './follow-up.presenter.js';

/** The secretariat makes follow-ups of what the referat says, also where it was no vedtak. */
@Controller('referat')
@Permit('actionPlan.write')
export class FollowUpPagesController {
  constructor(
    private readonly presenter: FollowUpPresenter,
    private readonly followUps: FollowUpService,
  ) {}

  @Get(':number/follow-ups')
  @Render('referat/follow-ups')
  async page(@CurrentActor() actor: Actor, @Param('number') number: string, @Query() query: SentFields) {
    return this.presenter.page(actor, unslug(number), query);
  }

  @Post(':number/follow-ups')
  async add(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [text, owner, due] = ['text', 'owner', 'due'].map((name) => textIn(sent, name).trim());
    const itemId = await this.presenter.itemOf(actor, unslug(number), textIn(sent, 'section'));
    try {
      await this.followUps.add(actor, itemId ?? '', { text, owner, ...(due ? { due } : {}) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'followUp.invalid') throw error;
      const model = await this.presenter.page(actor, unslug(number), sent, error);
      return renderPage(request, response, { view: 'referat/follow-ups', model, status: 422 });
    }
    response.redirect(303, `${paths.referatFollowUps(number)}?saved=1`);
  }
}
