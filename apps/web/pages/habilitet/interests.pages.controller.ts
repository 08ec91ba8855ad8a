import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { InterestService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { type RenderedPage, renderPage } from '../render-page.js';
import type { SentFields } from '../sent-fields.js';
import { interestFrom, typedInterest } from './interest.form.js';
import { type FailedInterest, InterestPresenter } from './interest.presenter.js';

/** The register of interests: each keeps their own, the secretariat reads. */
@Controller('interests')
@Permit('interests.own')
export class InterestsPagesController {
  constructor(
    private readonly presenter: InterestPresenter,
    private readonly interests: InterestService,
  ) {}

  @Get()
  @Permit('interests.enter')
  async enter(
    @CurrentActor() actor: Actor,
    @Query('saved') saved: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (actor.role === 'secretariat') {
      return renderPage(request, response, {
        view: 'habilitet/interest-list',
        model: await this.presenter.list(actor, sessionOf(request).language),
      });
    }
    const model = await this.presenter.own(actor, sessionOf(request).language, saved !== undefined);
    renderPage(request, response, { view: 'habilitet/interests', model });
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedInterest(sent);
    const work = async () => {
      await this.interests.add(actor, interestFrom(typed));
      return `${paths.interests()}?saved=1`;
    };
    await answerForm(request, response, work, (error) => this.again(request, actor, { typed, error }));
  }

  @Get(':personId')
  @Permit('interests.read')
  @Render('habilitet/interests-of')
  async of(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('personId') personId: string,
  ) {
    return this.presenter.of(actor, language, personId);
  }

  @Post(':id/end')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedInterest(sent);
    const work = async () => {
      await this.interests.end(actor, id, versionOf(sent), typed.to);
      return `${paths.interests()}?saved=1`;
    };
    await answerForm(request, response, work, (error) => this.again(request, actor, { typed, error, id }));
  }

  @Post(':id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedInterest({});
    const work = async () => {
      await this.interests.remove(actor, id, versionOf(sent));
      return `${paths.interests()}?saved=1`;
    };
    await answerForm(request, response, work, (error) => this.again(request, actor, { typed, error, id }));
  }

  private async again(request: Request, actor: Actor, failed: FailedInterest): Promise<RenderedPage> {
    const model = await this.presenter.own(actor, sessionOf(request).language, false, failed);
    return { view: 'habilitet/interests', model };
  }
}

function versionOf(sent: SentFields): number {
  return Number(sent['version']) || 0;
}
