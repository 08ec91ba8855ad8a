import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { Appointment } from './appointment.entity.js';
import type { OfficePeriod } from './appointment.rules.js';
import { councilError } from './councils.errors.js';
import { Seat } from './seat.entity.js';

/** What somebody is to be appointed to. */
type NextAppointment = Pick<Appointment, 'personId' | 'role' | 'seatId' | 'from'>;

/** Seats and who is appointed to what. */
@Injectable()
export class AppointmentRepository {
  /** @throws DomainError `appointment.notFound` */
  async byId(id: string): Promise<Appointment> {
    const appointment = isId(id) ? await currentManager().findOneBy(Appointment, { id }) : null;
    if (!appointment) throw councilError('appointment.notFound');
    return appointment;
  }

  /** @throws DomainError `appointment.notFound`, or `database.stale` for another version */
  async locked(id: string, expectedVersion?: number): Promise<Appointment> {
    const appointment = isId(id) ? await lockRow(Appointment, id, expectedVersion) : null;
    if (!appointment) throw councilError('appointment.notFound');
    return appointment;
  }

  /** @throws DomainError `seat.notFound`, or `database.stale` for another version */
  async lockedSeat(id: string, expectedVersion?: number): Promise<Seat> {
    const seat = isId(id) ? await lockRow(Seat, id, expectedVersion) : null;
    if (!seat) throw councilError('seat.notFound');
    return seat;
  }

  async save(appointment: Appointment): Promise<Appointment> {
    return currentManager().save(Appointment, appointment);
  }

  async saveSeat(seat: Seat): Promise<Seat> {
    return currentManager().save(Seat, seat);
  }

  async nextPosition(entity: typeof Appointment | typeof Seat): Promise<number> {
    const rows = await currentManager().find(entity, {
      select: { position: true },
      order: { position: 'DESC' },
      take: 1,
    });
    return (rows[0]?.position ?? 0) + 1;
  }

  async freeSeatKey(represents: string): Promise<string> {
    const keys = new Set(
      (await currentManager().find(Seat, { select: { key: true } })).map((seat) => seat.key),
    );
    return readableKey(represents, (key) => keys.has(key));
  }

  async remove(appointment: Appointment): Promise<void> {
    await currentManager().delete(Appointment, { id: appointment.id });
  }

  /**
   * Who stands in the way of an appointment that begins on a day: whoever sits in the seat, or is the chair, then.
   * The person's own appointments are not in the way of each other.
   */
  async predecessors(next: NextAppointment): Promise<Appointment[]> {
    return this.predecessorsOf(next).getMany();
  }

  /** The same, held until the unit of work ends. */
  async lockedPredecessors(next: NextAppointment): Promise<Appointment[]> {
    return this.predecessorsOf(next).setLock('pessimistic_write').getMany();
  }

  private predecessorsOf(next: NextAppointment) {
    return currentManager()
      .createQueryBuilder(Appointment, 'a')
      .where('a.personId <> :personId and a.from < :from and (a.to is null or a.to >= :from)', next)
      .andWhere(
        `(a.seatId = :seatId and a.role in ('chair', 'deputyChair', 'member') and :role in ('chair', 'deputyChair', 'member')
          or a.role = 'chair' and :role = 'chair')`,
        next,
      )
      .orderBy('a.position');
  }

  /** Whether anybody but this appointment is in the secretariat on a day. */
  async othersInSecretariat(id: string, date: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `select 1 from appointment
        where id <> $1 and role = 'secretariat' and from_date <= $2 and (to_date is null or to_date >= $2) limit 1`,
      [id, date],
    );
    return rows.length > 0;
  }

  /** When somebody has held a role, or will, in order. */
  async periods(personId: string, role: Appointment['role']): Promise<OfficePeriod[]> {
    return currentManager().find(Appointment, { where: { personId, role }, order: { from: 'ASC' } });
  }
}
