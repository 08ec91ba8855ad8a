import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { AppointmentService } from '#domain/councils';
import { AppointingService } from '#domain/terms';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
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
    const show = async (step: AppointmentStep, status: number) => {
      const model = await this.presenter.newPage(actor, sessionOf(request).language, step);
      renderPage(request, response, { view: 'councils/appointment-new', model, status });
    };
    try {
      if (fieldIn(sent, 'step') !== 'do') return await show({ typed, isChecked: true }, 200);
      const { endsPredecessor } = typed;
      await this.appointing.appoint(actor, appointmentInput(typed), { endsPredecessor });
      response.redirect(303, `${paths.members()}?date=${typed.from}&done=appointed`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await show({ typed, error }, 422);
    }
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
    const show = async (step: Partial<AppointmentChangeStep>, status: number) => {
      const model = await this.changes.page(actor, sessionOf(request).language, id, {
        typed,
        version,
        ...step,
      });
      renderPage(request, response, { view: 'councils/appointment', model, status });
    };
    const { role, personId } = await this.changes.appointment(actor, id);
    try {
      const change = appointmentChange(typed, role);
      await this.appointments.examineChange(actor, id, change);
      if (fieldIn(sent, 'step') !== 'do') return await show({ isChecked: true }, 200);
      await this.appointing.change(actor, id, version, change);
      response.redirect(303, `${paths.person(personId)}?saved=1`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await show({ error }, 422);
    }
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
