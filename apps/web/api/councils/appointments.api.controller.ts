import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AppointmentService, RegisterQueries } from '#domain/councils';
import { AppointingService } from '#domain/terms';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './appointment.requests.js';
import { appointmentAnswer, seatAnswer } from './register.responses.js';

/** Seats, and who is appointed to what from when to when. */
@Controller('api/v1')
export class AppointmentsApiController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly appointments: AppointmentService,
    private readonly appointing: AppointingService,
  ) {}

  @Serves(requests.listSeats)
  async seats(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listSeats>) {
    const rows = [...(await this.register.seats(actor))].sort((a, b) => a.number - b.number);
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.number),
      seatAnswer,
    );
  }

  @Serves(requests.createSeat)
  async addSeat(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createSeat>) {
    return seatAnswer(await this.appointments.createSeat(actor, body));
  }

  @Serves(requests.changeSeat)
  async changeSeat(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeSeat>,
  ) {
    return seatAnswer(await this.appointments.updateSeat(actor, params['seatId'], version, body));
  }

  @Serves(requests.listAppointments)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listAppointments>) {
    const rows = await this.register.appointments(actor);
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.position),
      appointmentAnswer,
    );
  }

  @Serves(requests.createAppointment)
  async appoint(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createAppointment>) {
    const { endsPredecessor = false, ...input } = body;
    return appointmentAnswer(await this.appointing.appoint(actor, input, { endsPredecessor }));
  }

  @Serves(requests.changeAppointment)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeAppointment>,
  ) {
    return appointmentAnswer(await this.appointing.change(actor, params['appointmentId'], version, body));
  }

  @Serves(requests.removeAppointment)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeAppointment>,
  ) {
    await this.appointing.remove(actor, params['appointmentId'], version);
  }
}
