import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { AppointmentService } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { SeatPresenter } from './seat.presenter.js';

/** The secretariat keeps the seats of the council. */
@Controller('members/seats')
@Permit('people.write')
export class SeatsPagesController {
  constructor(
    private readonly presenter: SeatPresenter,
    private readonly appointments: AppointmentService,
  ) {}

  @Get()
  @Render('councils/register-list')
  async list(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.list(actor, language);
  }

  @Get('new')
  @Render('councils/register-form')
  async new(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.page(actor, language, undefined);
  }

  @Get(':id')
  @Render('councils/register-form')
  async seat(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Query('saved') saved?: string,
  ) {
    return this.presenter.page(actor, language, id, { saved: saved !== undefined });
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.save(actor, undefined, sent, { request, response });
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.save(actor, id, sent, { request, response });
  }

  private async save(
    actor: Actor,
    id: string | undefined,
    sent: SentFields,
    { request, response }: { readonly request: Request; readonly response: Response },
  ): Promise<void> {
    const typed = { number: fieldIn(sent, 'number'), represents: fieldIn(sent, 'represents') };
    const version = versionIn(sent);
    // An empty field is no number at all; Number('') would be 0.
    const input = { ...typed, number: typed.number === '' ? Number.NaN : Number(typed.number) };
    const work = async () => {
      const saved =
        id === undefined
          ? await this.appointments.createSeat(actor, input)
          : await this.appointments.updateSeat(actor, id, version, input);
      return `${paths.seat(saved.id)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { ...typed, error, version };
      const model = await this.presenter.page(actor, sessionOf(request).language, id, { failed });
      return { view: 'councils/register-form', model };
    });
  }
}
