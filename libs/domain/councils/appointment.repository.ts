import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { Appointment } from './appointment.entity.js';
import { councilError } from './councils.errors.js';
import { Seat } from './seat.entity.js';

/** Seats and who is appointed to what. */
@Injectable()
export class AppointmentRepository {
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

  /** Whether somebody holds a role on a day (`yyyy-mm-dd`). */
  async holdsRole(personId: string, role: string, date: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `select 1 from appointment
        where person_id = $1 and role = $2 and from_date <= $3 and (to_date is null or to_date >= $3) limit 1`,
      [personId, role, date],
    );
    return rows.length > 0;
  }
}
