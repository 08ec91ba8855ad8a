import { Body, Controller, Get, Header, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { ResponseService } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { OpenToAll, Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { type FailedAnswer, OwnAnswerPresenter } from './own-answer.presenter.js';

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
    try {
      await this.responses.answer(actor, meeting.id, actor.personId ?? '', input);
    } catch (error) {
      const failed = failedAnswer(error, input.reason);
      const model = await this.presenter.signedInPage(actor, language, unslug(number), false, failed);
      return renderPage(request, response, { view: 'innkalling/answer', model, status: 422 });
    }
    // A vara who cannot come has no more to do with the meeting, and could not open the page that says so.
    if (actor.role === 'vara' && input.answer === 'apology') {
      const model = this.presenter.endedPage(language, unslug(number));
      return renderPage(request, response, { view: 'innkalling/answer-ended', model });
    }
    response.redirect(303, `${paths.answer(number)}?saved=1`);
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
    try {
      await this.responses.answerByLink(token, input);
    } catch (error) {
      const model = await this.presenter.linkedPage(token, false, failedAnswer(error, input.reason));
      return renderPage(request, response, { view: 'innkalling/answer', model, status: 422 });
    }
    response.redirect(303, `${paths.invitation(token)}?saved=1`);
  }
}

const answerIn = (sent: SentFields) => ({ answer: fieldIn(sent, 'answer'), reason: fieldIn(sent, 'reason') });

/** What a page can show again; anything else is for the error page. */
function failedAnswer(error: unknown, reason: string): FailedAnswer {
  if (error instanceof DomainError && error.code === 'response.invalid') return { reason, error };
  throw error;
}
