import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CallOffService } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { CallOffPresenter } from './call-off.presenter.js';

/** The secretariat calls a meeting off, after seeing who is told. */
@Controller('innkalling/:number/call-off')
@Permit('meetings.write')
export class CallOffPagesController {
  constructor(
    private readonly presenter: CallOffPresenter,
    private readonly callingOff: CallOffService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get()
  @Render('innkalling/call-off')
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.page(actor, language, unslug(number));
  }

  @Post()
  async callOff(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const order = { fingerprint: fieldIn(sent, 'fingerprint'), reason: fieldIn(sent, 'reason') };
    const work = async () => {
      const dispatch = await this.callingOff.callOff(actor, meeting.id, order);
      return dispatch ? `${paths.innkallingDeliveries(number)}?sent=1` : paths.meeting(number);
    };
    await answerForm(request, response, work, async (error) => {
      const { language } = sessionOf(request);
      const refused = { error, reason: order.reason };
      const model = await this.presenter.page(actor, language, unslug(number), refused);
      return { view: 'innkalling/call-off', model };
    });
  }
}
