import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { AppointmentService } from '#domain/councils';
import { AppointingService } from '#domain/terms';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { appointmentChange, appointmentInput, typedAppointment } from './appointment.form.js';
import { type AppointmentChangeStep, AppointmentChangePresenter } from './appointment-change.presenter.js';
import { AppointmentPresenter, type AppointmentStep } from './appointment.presenter.js';

/** The secretariat appoints people and changes their time in office; what it will do is shown before it is done. */
@Controller('members/appointments')
@Permit('people.write')
export class AppointmentsPagesController {
  constructor(
    private readonly presenter: AppointmentPresenter,
    private readonly changes: AppointmentChangePresenter,
    private readonly appointing: AppointingService,
    private readonly appointments: AppointmentService,
  ) {}

  @Get('new')
  @Render('councils/appointment-new')
  async new(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Query() query: SentFields) {
    const typed = typedAppointment(query);
    return this.presenter.newPage(actor, language, { typed: { ...typed, role: typed.role || 'member' } });
  }

  @Post('new')
  async appoint(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedAppointment(sent);
    const page = async (step: AppointmentStep) => ({
      view: 'councils/appointment-new',
      model: await this.presenter.newPage(actor, sessionOf(request).language, step),
    });
    const work = async () => {
      if (fieldIn(sent, 'step') !== 'do') return page({ typed, isChecked: true });
      const { endsPredecessor } = typed;
      await this.appointing.appoint(actor, appointmentInput(typed), { endsPredecessor });
      return `${paths.members()}?date=${typed.from}&done=appointed`;
    };
    await answerForm(request, response, work, (error) => page({ typed, error }));
  }

  @Get(':id')
  @Render('councils/appointment')
  async appointment(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
  ) {
    return this.changes.page(actor, language, id);
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedAppointment(sent);
    const version = versionIn(sent);
    const page = async (step: Partial<AppointmentChangeStep>) => {
      const shown = { typed, version, ...step };
      const model = await this.changes.page(actor, sessionOf(request).language, id, shown);
      return { view: 'councils/appointment', model };
    };
    const { role, personId } = await this.changes.appointment(actor, id);
    const work = async () => {
      const change = appointmentChange(typed, role);
      await this.appointments.examineChange(actor, id, change);
      if (fieldIn(sent, 'step') !== 'do') return page({ isChecked: true });
      await this.appointing.change(actor, id, version, change);
      return `${paths.person(personId)}?saved=1`;
    };
    await answerForm(request, response, work, (error) => page({ error }));
  }

  @Post(':id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { personId } = await this.changes.appointment(actor, id);
    await this.appointing.remove(actor, id, versionIn(sent));
    response.redirect(303, `${paths.person(personId)}?saved=1`);
  }
}
