import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import { appointmentFault, type AppointmentRole } from './appointment.rules.js';
import { mayAdministerCouncil } from './council.policy.js';
import { CouncilRepository } from './council.repository.js';
import { councilError, type CouncilErrorCode } from './councils.errors.js';
import { Seat } from './seat.entity.js';
import { effectiveSettings } from './settings-check.rules.js';

export interface SeatInput {
  /** Made from what it represents when absent. */
  readonly key?: string;
  readonly number: number;
  readonly represents: string;
}

export interface AppointmentInput {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly seatId: string | null;
  readonly rank: number | null;
  /** First and last day, `yyyy-mm-dd`; `to` null = until further notice. */
  readonly from: string;
  readonly to: string | null;
}

/** Seats, and who is appointed to what from when to when. That a seat has one person at a time is kept by the database. */
@Injectable()
export class AppointmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilRepository,
    private readonly appointments: AppointmentRepository,
  ) {}

  /** @throws DomainError `seat.keyTaken`, `seat.numberTaken`, `council.notAllowed` */
  async createSeat(actor: Actor, input: SeatInput): Promise<Seat> {
    return this.unitOfWork.run(actor, 'seat.create', async () => {
      refuseIf(mayAdministerCouncil(actor));
      return this.appointments.saveSeat(
        Object.assign(new Seat(), input, {
          id: newId(),
          councilId: actor.councilId,
          key: input.key ?? (await this.appointments.freeSeatKey(input.represents)),
          position: await this.appointments.nextPosition(Seat),
        }),
      );
    });
  }

  /** @throws DomainError `seat.notFound`, `database.stale`, `seat.numberTaken`, `council.notAllowed` */
  async updateSeat(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<SeatInput>,
  ): Promise<Seat> {
    return this.unitOfWork.run(actor, 'seat.update', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const seat = await this.appointments.lockedSeat(id, expectedVersion);
      return this.appointments.saveSeat(Object.assign(seat, change));
    });
  }

  /**
   * Appoints somebody for a period.
   * @throws DomainError `appointment.*` with the reason, `person.notFound`, `seat.notFound`, `council.notAllowed`
   */
  async appoint(actor: Actor, input: AppointmentInput): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.create', async () => {
      refuseIf(mayAdministerCouncil(actor));
      await this.refuseVaraWhereNone(input.role);
      return this.save(
        Object.assign(new Appointment(), input, {
          id: newId(),
          councilId: actor.councilId,
          position: await this.appointments.nextPosition(Appointment),
        }),
      );
    });
  }

  /**
   * Sets the last day of an appointment; access ends the day after.
   * @throws DomainError `appointment.notFound`, `appointment.periodBackwards`, `database.stale`, `council.notAllowed`
   */
  async end(actor: Actor, id: string, expectedVersion: number, lastDay: string): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.end', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const appointment = await this.appointments.locked(id, expectedVersion);
      appointment.to = lastDay;
      return this.save(appointment);
    });
  }

  private async save(appointment: Appointment): Promise<Appointment> {
    const fault = appointmentFault(appointment);
    if (fault) throw councilError(fault.code as CouncilErrorCode, fault.params);
    return this.appointments.save(appointment);
  }

  private async refuseVaraWhereNone(role: AppointmentRole): Promise<void> {
    if (role !== 'vara') return;
    const { vara } = effectiveSettings((await this.councils.current()).settings);
    if (vara.mode === 'none') throw councilError('appointment.varaNotUsed');
  }
}
