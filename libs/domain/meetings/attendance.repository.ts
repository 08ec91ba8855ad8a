import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { oncePerRead } from '#platform/database/once-per-read';
import { Attendance } from './attendance.entity.js';
import { meetingError } from './meetings.errors.js';

/** Who is expected at, present in, or away from a meeting. */
@Injectable()
export class AttendanceRepository {
  /** The list of a meeting in printed order. */
  async ofMeeting(meetingId: string): Promise<Attendance[]> {
    return oncePerRead(`attendance:${meetingId}`, () =>
      currentManager().find(Attendance, { where: { meetingId }, order: { position: 'ASC' } }),
    );
  }

  /** Whether a person is expected at or present in a meeting. Who cannot come has no more to do with its papers. */
  async lists(meetingId: string, personId: string): Promise<boolean> {
    const status = In(['expected', 'present']);
    return currentManager().existsBy(Attendance, { meetingId, personId, status });
  }

  /** @throws DomainError `attendance.notFound`, or `database.stale` for another version */
  async locked(id: string, expectedVersion?: number): Promise<Attendance> {
    const row = isId(id) ? await lockRow(Attendance, id, expectedVersion) : null;
    if (!row) throw meetingError('attendance.notFound');
    return row;
  }

  async saveAll(rows: Attendance[]): Promise<void> {
    await currentManager().save(Attendance, rows);
  }

  async remove(id: string): Promise<void> {
    await currentManager().delete(Attendance, { id });
  }
}
