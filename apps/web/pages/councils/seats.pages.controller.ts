import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AppointmentService } from '#domain/councils';
import { Permit } from '../../access/permission.decorator.js';
import { paths } from '../paths.js';
import { RegisterPages, type StoredEntry } from '../register.pages.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { SeatPresenter, type TypedSeat } from './seat.presenter.js';

/** The secretariat keeps the seats of the council. */
@Controller('members/seats')
@Permit('people.write')
export class SeatsPagesController extends RegisterPages<TypedSeat> {
  constructor(
    protected readonly presenter: SeatPresenter,
    private readonly appointments: AppointmentService,
  ) {
    super();
  }

  protected typed(sent: SentFields) {
    return { number: fieldIn(sent, 'number'), represents: fieldIn(sent, 'represents') };
  }

  protected async store(actor: Actor, { id, version, typed }: StoredEntry<TypedSeat>) {
    // An empty field is no number at all; Number('') would be 0.
    const input = { ...typed, number: typed.number === '' ? Number.NaN : Number(typed.number) };
    const saved =
      id === undefined
        ? await this.appointments.createSeat(actor, input)
        : await this.appointments.updateSeat(actor, id, version, input);
    return paths.seat(saved.id);
  }
}
