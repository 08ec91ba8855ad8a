import { Body, Controller, Get, Header, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { ResponseService } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { OpenToAll, Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { OwnAnswerPresenter } from './own-answer.presenter.js';

/** Everybody answers an innkalling for themselves: signed in, or by the link in their mail. */
@Controller()
export class OwnAnswerPagesController {
  constructor(
    private readonly presenter: OwnAnswerPresenter,
    private readonly responses: ResponseService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get('answers/:number')
  @Permit('meetings.read')
  @Render('innkalling/answer')
  async own(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('saved') saved?: string,
  ) {
    return this.presenter.signedInPage(actor, language, unslug(number), saved !== undefined);
  }

  @Post('answers/:number')
  @Permit('meetings.read')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const input = answerIn(sent);
    const { language } = sessionOf(request);
    const work = async () => {
      await this.responses.answer(actor, meeting.id, actor.personId ?? '', input);
      // A vara who cannot come has no more to do with the meeting, and could not open the page that says so.
      return actor.role === 'vara' && input.answer === 'apology'
        ? { view: 'innkalling/answer-ended', model: this.presenter.endedPage(language, unslug(number)) }
        : `${paths.answer(number)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { reason: input.reason, error };
      const model = await this.presenter.signedInPage(actor, language, unslug(number), false, failed);
      return { view: 'innkalling/answer', model };
    });
  }

  /** Only shows: programs that look at mail follow links, and must not answer for anybody. */
  @Get('invitation/:token')
  @OpenToAll()
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Render('innkalling/answer')
  async linked(@Param('token') token: string, @Query('saved') saved?: string) {
    return this.presenter.linkedPage(token, saved !== undefined);
  }

  @Post('invitation/:token')
  @OpenToAll()
  async answerByLink(
    @Param('token') token: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const input = answerIn(sent);
    const work = async () => {
      await this.responses.answerByLink(token, input);
      return `${paths.invitation(token)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'innkalling/answer',
      model: await this.presenter.linkedPage(token, false, { reason: input.reason, error }),
    }));
  }
}

const answerIn = (sent: SentFields) => ({ answer: fieldIn(sent, 'answer'), reason: fieldIn(sent, 'reason') });
