import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DispatchService } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { groupsIn } from './innkalling.form.js';
import { InnkallingPresenter } from './innkalling.presenter.js';

/** The secretariat checks an innkalling, sees who gets it, and sends it. */
@Controller('innkalling')
@Permit('meetings.write')
export class InnkallingPagesController {
  constructor(
    private readonly presenter: InnkallingPresenter,
    private readonly dispatch: DispatchService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get(':number')
  @Render('innkalling/checks')
  async checks(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.checkPage(actor, language, unslug(number));
  }

  @Get(':number/send')
  @Render('innkalling/send')
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query() query: SentFields,
  ) {
    return this.presenter.sendPage(actor, language, unslug(number), groupsIn(query));
  }

  @Post(':number/send')
  async send(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const words = { reason: fieldIn(sent, 'reason'), papersLater: fieldIn(sent, 'later') === 'yes' };
    const order = { groups: groupsIn(sent), fingerprint: fieldIn(sent, 'fingerprint'), ...words };
    const work = async () => {
      await this.dispatch.send(actor, meeting.id, order);
      return `${paths.innkallingDeliveries(number)}?sent=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const { language } = sessionOf(request);
      const refused = { error, ...words };
      const model = await this.presenter.sendPage(actor, language, unslug(number), order.groups, refused);
      return { view: 'innkalling/send', model };
    });
  }
}
