import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DeclarationQueries, DeclarationService, ReasonReadingService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import type { SentFields } from '../sent-fields.js';
import { answersIn } from './declaration.form.js';
import { DeclarationPresenter } from './declaration.presenter.js';
import { OverviewPresenter } from './overview.presenter.js';
import { PersonCasePresenter } from './person-case.presenter.js';

/** Members answer for all items on one page; secretariat and chair see who has answered what. */
@Controller('habilitet')
@Permit('habilitet.own')
export class HabilitetPagesController {
  constructor(
    private readonly form: DeclarationPresenter,
    private readonly grid: OverviewPresenter,
    private readonly personCase: PersonCasePresenter,
    private readonly declarations: DeclarationQueries,
    private readonly declaring: DeclarationService,
    private readonly reasons: ReasonReadingService,
  ) {}

  @Get(':number')
  async own(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query('saved') saved: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (actor.role === 'secretariat') return response.redirect(303, paths.habilitetOverview(number));
    const { language } = sessionOf(request);
    const model = await this.form.page(actor, language, unslug(number), saved !== undefined);
    renderPage(request, response, { view: 'habilitet/declaration', model });
  }

  @Post(':number')
  @Permit('habilitet.declare')
  async declare(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.declarations.own(actor, unslug(number));
    const work = async () => {
      await this.declaring.declare(actor, meeting.id, answersIn(sent));
      return `${paths.habilitet(number)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const { language } = sessionOf(request);
      const model = await this.form.page(actor, language, unslug(number), false, { sent, error });
      return { view: 'habilitet/declaration', model };
    });
  }

  @Get(':number/overview')
  @Permit('habilitet.overview')
  @Render('habilitet/overview')
  async overview(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @CurrentLanguage() language: string,
    @Query('show') show?: string,
  ) {
    return this.grid.page(actor, language, unslug(number), typeof show === 'string' ? show : '');
  }

  @Get(':number/:itemId/:personId')
  @Permit('habilitet.overview')
  @Render('habilitet/person-case')
  async one(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Param('itemId') itemId: string,
    @Param('personId') personId: string,
    @CurrentLanguage() language: string,
  ) {
    return this.personCase.page(actor, language, { number: unslug(number), itemId, personId });
  }

  /** Opening a reason is an act of its own: it is a button, and it is written down. */
  @Post(':number/:itemId/:personId/reason')
  @Permit('habilitet.overview')
  async reason(
    @CurrentActor() actor: Actor,
    @Param() where: { number: string; itemId: string; personId: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const which = { ...where, number: unslug(where.number) };
    const reason = await this.reasons.read(actor, where.itemId, where.personId);
    const model = await this.personCase.page(actor, sessionOf(request).language, which, { reason });
    renderPage(request, response, { view: 'habilitet/person-case', model });
  }
}
