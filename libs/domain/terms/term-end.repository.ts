import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { EndedAppointment } from './ended-appointment.entity.js';
import { TermEnd } from './term-end.entity.js';
import { termError } from './terms.errors.js';

/** Terms that were ended, and the appointments that it was done to. */
@Injectable()
export class TermEndRepository {
  async save(termEnd: TermEnd): Promise<TermEnd> {
    return currentManager().save(TermEnd, termEnd);
  }

  /** @throws DomainError `termEnd.notFound`, or `database.stale` for another version */
  async locked(id: string, expectedVersion: number): Promise<TermEnd> {
    const termEnd = isId(id) ? await lockRow(TermEnd, id, expectedVersion) : null;
    if (!termEnd) throw termError('termEnd.notFound');
    return termEnd;
  }

  async addEnded(rows: readonly EndedAppointment[]): Promise<void> {
    await currentManager().insert(EndedAppointment, [...rows]);
  }

  async endedBy(termEndId: string): Promise<EndedAppointment[]> {
    return currentManager().find(EndedAppointment, {
      where: { termEndId },
      order: { appointmentId: 'ASC' },
    });
  }
}
