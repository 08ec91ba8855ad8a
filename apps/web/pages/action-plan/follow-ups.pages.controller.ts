import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { type FollowUpAction, FollowUpService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { FollowUpsPresenter } from './follow-ups.presenter.js';

const view = 'action-plan/follow-ups';
const actions: readonly FollowUpAction[] = ['finish', 'drop', 'reopen'];

/** What is to be done after the meetings of the council, and by whom. */
@Controller('follow-ups')
export class FollowUpsPagesController {
  constructor(
    private readonly presenter: FollowUpsPresenter,
    private readonly followUps: FollowUpService,
  ) {}

  @Get()
  @Permit('followUps.read')
  async list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query() query: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const shown = { which: fieldIn(query, 'show'), saved: query['saved'] !== undefined };
    renderPage(request, response, { view, model: await this.presenter.page(actor, language, shown) });
  }

  /** Changes what is to be done, by whom and when; or finishes, drops or reopens it. */
  @Post(':id')
  @Permit('actionPlan.write')
  async change(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const which = fieldIn(sent, 'show');
    const work = async () => {
      await this.carryOut(actor, id, sent);
      return `${paths.followUps()}?saved=1${which ? `&show=${encodeURIComponent(which)}` : ''}`;
    };
    await answerForm(request, response, work, async (error) => {
      const model = await this.presenter.page(actor, language, { which, refused: { id, sent, error } });
      return { view, model };
    });
  }

  private async carryOut(actor: Actor, id: string, sent: SentFields): Promise<unknown> {
    const [step, version] = [fieldIn(sent, 'step'), versionIn(sent)];
    if (step === 'save') {
      const [text, owner, due] = ['text', 'owner', 'due'].map((name) => fieldIn(sent, `${name}-${id}`));
      return this.followUps.change(actor, id, { text, owner, ...(due ? { due } : {}) }, version);
    }
    const action = actions.find((name) => name === step);
    if (!action) throw webError('web.notFound');
    return this.followUps.step(actor, id, action, version);
  }
}
