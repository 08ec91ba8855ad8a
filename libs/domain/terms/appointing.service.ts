import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloDayEnd, osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';
import {
  type AppointmentChange,
  type AppointmentInput,
  AppointmentService,
  lastDayWithoutBreak,
  RegisterQueries,
} from '#domain/councils';
import { AttendanceFollowingService } from '#domain/meetings';

type Appointment = Awaited<ReturnType<AppointmentService['appoint']>>;

/** A change of one appointment among several. */
export interface AppointmentChangeOf {
  readonly id: string;
  /** Undefined: whichever version it has, because the caller has read it in the same unit of work. */
  readonly expectedVersion?: number;
  readonly change: AppointmentChange;
}

/**
 * Appoints people and lets them go, with everything that hangs on it: sessions end when the time in office does, and
 * the lists of coming meetings get the people who hold office on their day.
 */
@Injectable()
export class AppointingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentService,
    private readonly register: RegisterQueries,
    private readonly sessions: SignInSessions,
    private readonly attendance: AttendanceFollowingService,
  ) {}

  /**
   * Appoints somebody for a period.
   * @param endsPredecessor whoever sits in the seat, or is the chair, on the first day ends on the day before
   * @throws DomainError as `AppointmentService.appoint`
   */
  async appoint(
    actor: Actor,
    input: AppointmentInput,
    { endsPredecessor = false, now = systemClock.now() } = {},
  ): Promise<Appointment> {
    return this.unitOfWork.run(actor, 'appointment.create', async () => {
      const ended = endsPredecessor ? await this.appointments.endPredecessors(actor, input) : [];
      for (const before of ended) await this.endSessions(actor, before, now);
      const appointment = await this.appointments.appoint(actor, input);
      await this.follow(actor, now);
      return appointment;
    });
  }

  /** Changes first or last day, or rank. @throws DomainError as `AppointmentService.change` */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: AppointmentChange,
    now: Date = systemClock.now(),
  ): Promise<Appointment> {
    const [changed] = await this.changeAll(actor, [{ id, expectedVersion, change }], now);
    return changed;
  }

  /** Changes several at once, all or none. @throws DomainError as `AppointmentService.change` */
  async changeAll(
    actor: Actor,
    changes: readonly AppointmentChangeOf[],
    now: Date = systemClock.now(),
  ): Promise<Appointment[]> {
    return this.unitOfWork.run(actor, 'appointment.change', async () => {
      const changed: Appointment[] = [];
      for (const { id, expectedVersion, change } of changes)
        changed.push(await this.appointments.change(actor, id, expectedVersion, change));
      for (const appointment of changed) await this.endSessions(actor, appointment, now);
      await this.follow(actor, now);
      return changed;
    });
  }

  /** Removes one that has not begun. @throws DomainError as `AppointmentService.remove` */
  async remove(
    actor: Actor,
    id: string,
    expectedVersion: number,
    now: Date = systemClock.now(),
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'appointment.remove', async () => {
      await this.appointments.remove(actor, id, expectedVersion, now);
      await this.follow(actor, now);
    });
  }

  /** Somebody who goes on in the same role, by another appointment, stays signed in. */
  private async endSessions(actor: Actor, { personId, role, to }: Appointment, now: Date): Promise<void> {
    if (to === null) return;
    const periods = (await this.register.appointments(actor))
      .filter((row) => row.personId === personId && row.role === role)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const lastDay = lastDayWithoutBreak(periods, osloLocal(now).date);
    if (lastDay !== null) await this.sessions.endBy(personId, role, osloDayEnd(lastDay ?? to));
  }

  private async follow(actor: Actor, now: Date): Promise<void> {
    await this.attendance.follow(actor, osloLocal(now).date);
  }
}
