import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { TermEndService } from '#domain/terms';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, valuesIn, versionIn } from '../sent-fields.js';
import { TermEndPresenter } from './term-end.presenter.js';

/** "Avslutt periode": the secretariat ends a term, sees what it will do before, and can take it back after. */
@Controller('members/term-end')
@Permit('people.write')
export class TermEndPagesController {
  constructor(
    private readonly presenter: TermEndPresenter,
    private readonly terms: TermEndService,
  ) {}

  @Get()
  @Render('councils/term-end')
  async plan(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Query() query: SentFields) {
    const isChosen = fieldIn(query, 'chosen') === 'yes';
    const appointmentIds = valuesIn(query, 'appointment');
    const lastDay = fieldIn(query, 'lastDay');
    return this.presenter.page(actor, language, { lastDay, ...(isChosen ? { appointmentIds } : {}) });
  }

  @Post()
  async end(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const input = { lastDay: fieldIn(sent, 'lastDay'), appointmentIds: valuesIn(sent, 'appointment') };
    const work = async () => paths.endedTerm((await this.terms.end(actor, input)).id);
    await answerForm(request, response, work, async (error) => ({
      view: 'councils/term-end',
      model: await this.presenter.page(actor, sessionOf(request).language, { ...input, error }),
    }));
  }

  @Get(':id')
  @Render('councils/ended-term')
  async ended(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.presenter.ended(actor, language, id);
  }

  @Post(':id/undo')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.terms.undo(actor, id, versionIn(sent));
    response.redirect(303, paths.endedTerm(id));
  }
}
