import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { AgendaService, AgendaShieldService } from '#domain/meetings';
import { PlanningService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { AgendaItemPresenter, type FailedItemPage } from './agenda-item.presenter.js';
import { itemFaults, itemInput, shieldInput, typedItem } from './item.form.js';

const view = 'planning/agenda-item';

/** The secretariat changes one item of an agenda: what it is called, how long it takes, who may know of it. */
@Controller('agenda/:number/items/:id')
@Permit('meetings.write')
export class AgendaItemPagesController {
  constructor(
    private readonly presenter: AgendaItemPresenter,
    private readonly agenda: AgendaService,
    private readonly shields: AgendaShieldService,
    private readonly planning: PlanningService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.page(actor, sessionOf(request).language, id);
    renderPage(request, response, { view, model });
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedItem(sent);
    await this.saved(request, response, { number, id, typed }, async () => {
      const faults = itemFaults(typed);
      if (faults.length > 0) throw new DomainError('web.invalidInput', 'invalid', {}, faults);
      await this.agenda.update(actor, id, versionIn(sent), itemInput(typed));
    });
  }

  @Post('shield')
  async shield(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const shield = shieldInput(sent);
    await this.saved(request, response, { number, id, shield }, async () => {
      await this.shields.shield(actor, id, versionIn(sent), shield);
    });
  }

  @Post('unshield')
  async unshield(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.shields.unshield(actor, id, versionIn(sent));
    response.redirect(303, paths.agendaItem(number, id));
  }

  @Post('withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reason = fieldIn(sent, 'withdrawReason');
    await this.saved(request, response, { number, id }, async () => {
      const faults = reason === '' ? [{ path: '/withdrawReason', code: 'agendaItem.reasonMissing' }] : [];
      if (faults.length > 0) throw new DomainError('agendaItem.reasonMissing', 'invalid', {}, faults);
      await this.agenda.withdraw(actor, id, versionIn(sent), reason.slice(0, 500));
    });
  }

  @Post('restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.agenda.restore(actor, id, versionIn(sent));
    response.redirect(303, `${paths.agenda(number)}#line-${id}`);
  }

  @Post('remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: Record<'number' | 'id', string>,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.planning.takeOff(actor, id, versionIn(sent));
    response.redirect(303, `${paths.agenda(number)}#lines-h`);
  }

  /** Does it and goes back to the agenda, or shows the form again with what was typed and what is wrong. */
  private async saved(
    request: Request,
    response: Response,
    { number, id, ...sent }: { readonly number: string; readonly id: string } & Omit<FailedItemPage, 'error'>,
    work: () => Promise<void>,
  ): Promise<void> {
    const toTheAgenda = async () => {
      await work();
      return `${paths.agenda(number)}#line-${id}`;
    };
    await answerForm(request, response, toTheAgenda, async (error) => {
      const { actor, language } = sessionOf(request);
      if (!actor) throw error;
      return { view, model: await this.presenter.page(actor, language, id, { error, ...sent }) };
    });
  }
}
