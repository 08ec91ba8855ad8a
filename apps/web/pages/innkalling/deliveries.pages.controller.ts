import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MailRetryService } from '#platform/mail/mail-retry.service';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { DeliveriesPresenter } from './deliveries.presenter.js';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** What became of each mail about a meeting, and sending again. */
@Controller('innkalling')
@Permit('meetings.write')
export class DeliveriesPagesController {
  constructor(
    private readonly presenter: DeliveriesPresenter,
    private readonly retries: MailRetryService,
  ) {}

  @Get(':number/deliveries')
  @Render('innkalling/deliveries')
  async list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('sent') sent?: string,
    @Query('after') after?: string,
  ) {
    const cursor = typeof after === 'string' ? { after } : {};
    return this.presenter.page(actor, language, unslug(number), { sent: sent !== undefined, ...cursor });
  }

  @Post(':number/deliveries/:id')
  async retry(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => {
      await this.retries.retry(actor, id, fieldIn(sent, 'address'));
      return paths.innkallingDeliveries(number);
    };
    await answerForm(request, response, work, async (refused) => {
      const { language } = sessionOf(request);
      const model = await this.presenter.page(actor, language, unslug(number), { sent: false, refused });
      return { view: 'innkalling/deliveries', model };
    });
  }
}
