import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  ProcedureReportingService,
  type WrittenAnswerKind,
  WrittenProcedureService,
} from '#domain/written-procedure';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { procedureFrom, sourceIn, typedProcedure } from './procedure.form.js';
import { ProcedurePresenter } from './procedure.presenter.js';
import { ProceduresPresenter } from './procedures.presenter.js';

/** The secretariat asks the council in writing; members answer. */
@Controller('written')
@Permit('written.read')
export class ProceduresPagesController {
  constructor(
    private readonly lists: ProceduresPresenter,
    private readonly pages: ProcedurePresenter,
    private readonly procedures: WrittenProcedureService,
    private readonly reporting: ProcedureReportingService,
  ) {}

  @Get()
  @Render('written-procedure/list')
  async list(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.lists.list(actor, language);
  }

  @Get('new')
  @Permit('written.write')
  @Render('written-procedure/new')
  async form(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query('item') item?: string,
    @Query('paper') paper?: string,
  ) {
    const source = item ? `item:${item}` : paper ? `paper:${paper}` : '';
    return this.lists.form(actor, language, source);
  }

  @Post()
  @Permit('written.write')
  async start(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedProcedure(sent);
    const source = sourceIn(typed.source);
    const input = procedureFrom(typed);
    const work = async () =>
      paths.written(
        source
          ? await this.procedures.startFrom(actor, source, input.deadline)
          : await this.procedures.start(actor, input),
      );
    await answerForm(request, response, work, async (refused) => ({
      view: 'written-procedure/new',
      model: await this.lists.form(actor, language, typed.source, { typed, error: refused }),
    }));
  }

  @Get(':id')
  @Render('written-procedure/procedure')
  async page(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.pages.page(actor, language, id);
  }

  @Post(':id/answer')
  @Permit('written.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = String(request.params['id']);
    const typed = { answer: fieldIn(sent, 'answer'), comment: fieldIn(sent, 'comment') };
    const work = async () => {
      const answer = typed.answer as WrittenAnswerKind;
      await this.procedures.answer(actor, id, { ...typed, answer });
      return paths.written(id);
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'written-procedure/procedure',
      model: await this.pages.page(actor, sessionOf(request).language, id, { ...typed, error }),
    }));
  }

  @Post(':id/close')
  @Permit('written.write')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.procedures.close(actor, id);
    response.redirect(303, paths.written(id));
  }

  @Post(':id/withdraw')
  @Permit('written.write')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reason = fieldIn(sent, 'reason');
    const work = async () => {
      await this.procedures.withdraw(actor, id, reason);
      return paths.written(id);
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'written-procedure/procedure',
      model: await this.pages.page(actor, sessionOf(request).language, id, { reason, error }),
    }));
  }

  @Post(':id/report')
  @Permit('written.write')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.reporting.report(actor, id, fieldIn(sent, 'meeting'));
    response.redirect(303, paths.written(id));
  }
}
