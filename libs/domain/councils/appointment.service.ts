import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { addDays, osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import {
  appointmentFault,
  appointmentInputFaults,
  type AppointmentRole,
  seatFaults,
} from './appointment.rules.js';
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

/** What may be changed in an appointment; what is left out stays. */
export type AppointmentChange = Partial<Pick<AppointmentInput, 'from' | 'to' | 'rank'>>;

/** Seats, and who is appointed to what from when to when. That a seat has one person at a time is kept by the database. */
@Injectable()
export class AppointmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilRepository,
    private readonly appointments: AppointmentRepository,
  ) {}

  /** @throws DomainError `seat.invalid`, `seat.keyTaken`, `seat.numberTaken`, `council.notAllowed` */
  async createSeat(actor: Actor, input: SeatInput): Promise<Seat> {
    return this.unitOfWork.run(actor, 'seat.create', async () => {
      refuseIf(mayAdministerCouncil(actor));
      refuseFaults('seat.invalid', seatFaults(input));
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
      refuseFaults('seat.invalid', seatFaults(change));
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
   * @throws DomainError as {@link change}
   */
  async end(actor: Actor, id: string, expectedVersion: number, lastDay: string): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.end', () =>
      this.change(actor, id, expectedVersion, { to: lastDay }),
    );
  }

  /**
   * Looks at an appointment without making it.
   * @returns whoever sits in the seat, or is the chair, on its first day, and would have to end before it
   * @throws DomainError as {@link appoint}, as far as can be known without trying
   */
  async examine(actor: Actor, next: AppointmentInput): Promise<readonly Readonly<Appointment>[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayAdministerCouncil(actor));
      await this.refuseVaraWhereNone(next.role);
      refuseImpossible(next);
      return this.appointments.predecessors(next);
    });
  }

  /**
   * Ends whoever sits in the seat, or is the chair, on the day before somebody else begins there.
   * @returns the appointments that got an end
   */
  async endPredecessors(actor: Actor, next: AppointmentInput): Promise<readonly Appointment[]> {
    return this.unitOfWork.run(actor, 'appointment.end', async () => {
      refuseIf(mayAdministerCouncil(actor));
      refuseFaults('appointment.invalid', appointmentInputFaults(next));
      const ended: Appointment[] = [];
      for (const appointment of await this.appointments.lockedPredecessors(next)) {
        appointment.to = addDays(next.from, -1);
        ended.push(await this.save(appointment));
      }
      return ended;
    });
  }

  /**
   * Changes first or last day (`to` null = until further notice) or rank. Person, role and seat are what an appointment
   * is: another one is made instead.
   * @throws DomainError `appointment.invalid` with every fault, `appointment.*` with the reason, `database.stale`,
   * `appointment.lastSecretary` when nobody would be left to let anybody in, `council.notAllowed`
   */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number | undefined,
    change: AppointmentChange,
  ): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.change', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const appointment = await this.appointments.locked(id, expectedVersion);
      const before = appointment.to;
      const saved = await this.save(Object.assign(appointment, change));
      await this.refuseLockingOut(saved, before);
      return saved;
    });
  }

  /** Looks at a change without making it. @throws DomainError as {@link change}, as far as can be known without trying */
  async examineChange(actor: Actor, id: string, change: AppointmentChange): Promise<void> {
    await this.unitOfWork.read(actor, async () => {
      refuseIf(mayAdministerCouncil(actor));
      refuseImpossible({ ...(await this.appointments.byId(id)), ...change });
    });
  }

  /**
   * Removes an appointment that was a mistake and has not begun. One that has begun is history, and is ended instead.
   * @throws DomainError `appointment.notFound`, `appointment.begun`, `database.stale`, `council.notAllowed`
   */
  async remove(
    actor: Actor,
    id: string,
    expectedVersion: number,
    now: Date = systemClock.now(),
  ): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.remove', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const appointment = await this.appointments.locked(id, expectedVersion);
      if (appointment.from <= osloLocal(now).date) throw councilError('appointment.begun');
      await this.appointments.remove(appointment);
      return appointment;
    });
  }

  private async save(appointment: Appointment): Promise<Appointment> {
    refuseImpossible(appointment);
    return this.appointments.save(appointment);
  }

  /** Somebody in the secretariat must be able to let others in on the day after. */
  private async refuseLockingOut({ id, role, to }: Appointment, before: string | null): Promise<void> {
    const isShorter = to !== null && (before === null || to < before);
    if (role !== 'secretariat' || !isShorter) return;
    if (!(await this.appointments.othersInSecretariat(id, addDays(to, 1))))
      throw councilError('appointment.lastSecretary');
  }

  private async refuseVaraWhereNone(role: AppointmentRole): Promise<void> {
    if (role !== 'vara') return;
    const { vara } = effectiveSettings((await this.councils.current()).settings);
    if (vara.mode === 'none') throw councilError('appointment.varaNotUsed');
  }
}

/** @throws DomainError `appointment.invalid` with every fault, or the code of why it makes no sense */
function refuseImpossible(appointment: AppointmentInput): void {
  refuseFaults('appointment.invalid', appointmentInputFaults(appointment));
  const fault = appointmentFault(appointment);
  if (fault) throw councilError(fault.code as CouncilErrorCode, fault.params);
}

function refuseFaults(code: 'seat.invalid' | 'appointment.invalid', faults: readonly Fault[]): void {
  if (faults.length > 0) throw councilError(code, {}, faults);
}
