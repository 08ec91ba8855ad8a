import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { AgendaOrderService, AgendaService, MeetingQueries } from '#domain/meetings';
import { type OfferKind, offerKinds, OfferService, planningErrors } from '#domain/planning';
import { ProcedureReportingService } from '#domain/written-procedure';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { type RenderedPage, renderPage } from '../render-page.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { AgendaPresenter, type FailedAgenda } from './agenda.presenter.js';
import { itemFaults, itemInput, typedItem } from './item.form.js';

const view = 'planning/agenda';

/** The secretariat puts an agenda together. */
@Controller('agenda/:number')
@Permit('meetings.write')
export class AgendaPagesController {
  constructor(
    private readonly presenter: AgendaPresenter,
    private readonly agenda: AgendaService,
    private readonly orders: AgendaOrderService,
    private readonly offers: OfferService,
    private readonly meetings: MeetingQueries,
    private readonly reporting: ProcedureReportingService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query('new') isNew: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.page(actor, sessionOf(request).language, unslug(number));
    const page = { ...model, isNew: isNew !== undefined };
    renderPage(request, response, { view, model: page });
  }

  @Post('items')
  async add(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedItem(sent);
    const work = async () => {
      const faults = itemFaults(typed);
      if (faults.length > 0) throw new DomainError('web.invalidInput', 'invalid', {}, faults);
      const item = { ...itemInput(typed), key: fieldIn(sent, 'key') };
      await this.agenda.add(actor, await this.idOf(actor, number), item);
      return `${paths.agenda(number)}#lines-h`;
    };
    await answerForm(request, response, work, (error) =>
      this.again(request, actor, number, { form: 'item', typed, error }),
    );
  }

  /** One step up or down, by a button; works without a script. */
  @Post('step')
  async step(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [direction, id = ''] = fieldIn(sent, 'move').split(':');
    const work = async () => {
      await this.orders.step(actor, await this.idOf(actor, number), id, direction === 'up' ? 'up' : 'down');
      return `${paths.agenda(number)}#line-${id}`;
    };
    await answerForm(request, response, work, (error) =>
      this.again(request, actor, number, { form: 'lines', error }),
    );
  }

  /** The whole order, from the script. */
  @Post('order')
  async arrange(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const ids = fieldIn(sent, 'ids').split(',');
    const read = fieldIn(sent, 'read');
    const meetingId = await this.idOf(actor, number);
    await this.orders.arrange(actor, meetingId, ids, (current) => current.join(',') === read);
    response.status(204).end();
  }

  @Post('offers')
  async take(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [named, id = ''] = fieldIn(sent, 'offer').split(':');
    const work = async () =>
      `${paths.agenda(number)}#line-${await this.taken(actor, await this.idOf(actor, number), named, id)}`;
    await answerForm(request, response, work, (error) =>
      this.again(request, actor, number, { form: 'offers', error }),
    );
  }

  /** @returns id of the item that it became */
  private async taken(actor: Actor, meetingId: string, named: string, id: string): Promise<string> {
    if (named === 'procedure') return this.reporting.report(actor, id, meetingId);
    const kind = offerKinds.find((each): each is OfferKind => each === named);
    if (!kind) throw new DomainError('offer.gone', planningErrors['offer.gone']);
    return this.offers.take(actor, meetingId, { kind, id });
  }

  private async again(
    request: Request,
    actor: Actor,
    number: string,
    failed: FailedAgenda,
  ): Promise<RenderedPage> {
    const model = await this.presenter.page(actor, sessionOf(request).language, unslug(number), failed);
    const shown = { ...model, isNew: false };
    return { view, model: shown };
  }

  private async idOf(actor: Actor, number: string): Promise<string> {
    return (await this.meetings.byNumber(actor, unslug(number))).meeting.id;
  }
}
