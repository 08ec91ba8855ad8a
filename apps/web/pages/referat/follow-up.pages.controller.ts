import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { FollowUpService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { type SentFields, textIn } from '../sent-fields.js';
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
    const work = async () => {
      await this.followUps.add(actor, itemId ?? '', { text, owner, ...(due ? { due } : {}) });
      return `${paths.referatFollowUps(number)}?saved=1`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/follow-ups',
      model: await this.presenter.page(actor, unslug(number), sent, refused),
    }));
  }
}
