import { Body, Controller, Get, Param, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { ResponseService, VaraCallingService } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { AnswersPresenter } from './answers.presenter.js';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** The secretariat sees who comes, notes what it is told, and calls vara in. */
@Controller('innkalling')
@Permit('meetings.write')
export class AnswersPagesController {
  constructor(
    private readonly presenter: AnswersPresenter,
    private readonly meetings: MeetingQueries,
    private readonly responses: ResponseService,
    private readonly vara: VaraCallingService,
  ) {}

  @Get(':number/answers')
  @Render('innkalling/answers')
  async answers(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('done') done?: string,
  ) {
    return this.presenter.page(actor, language, unslug(number), typeof done === 'string' ? done : '');
  }

  @Post(':number/answers')
  async note(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const input = { answer: fieldIn(sent, 'answer'), reason: '' };
    await this.responses.answer(actor, meeting.id, fieldIn(sent, 'person'), input);
    response.redirect(303, `${paths.innkallingAnswers(number)}?done=answer`);
  }

  @Post(':number/vara')
  async callVara(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const called = await this.vara.call(actor, meeting.id, fieldIn(sent, 'member'), fieldIn(sent, 'vara'));
    const done = called.mailed ? 'vara' : 'vara-no-mail';
    response.redirect(303, `${paths.innkallingAnswers(number)}?done=${done}`);
  }

  @Post(':number/release')
  async releaseVara(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.vara.release(actor, meeting.id, fieldIn(sent, 'vara'));
    response.redirect(303, `${paths.innkallingAnswers(number)}?done=release`);
  }
}
