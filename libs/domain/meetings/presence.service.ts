import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Attendance } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceService } from './attendance.service.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingError } from './meetings.errors.js';
import { afterArriving, afterLeaving } from './presence.rules.js';

/** What one press in the møterom says of somebody. */
export type PresenceStep = 'arrived' | 'left' | 'apology' | 'absent';

/** Comings and goings while the meeting lasts: one press each, with the time of the press. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly rows: AttendanceRepository,
    private readonly attendance: AttendanceService,
  ) {}

  /** Notes that everybody who fills a seat and is expected has come. @throws DomainError as `note` */
  async noteEverybody(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'attendance.everybody', async () => {
      const expected = (await this.rows.ofMeeting(meetingId)).filter(
        ({ status, seatId, attendsFor }) => status === 'expected' && (seatId !== null || attendsFor !== null),
      );
      for (const { personId } of expected) await this.note(actor, meetingId, personId, 'arrived');
    });
  }

  /**
   * Notes that somebody listed came, left, has forfall or is absent. The last press counts; pressing the same again
   * changes nothing.
   * @param time `HH:MM` in Oslo; now when left out
   * @throws DomainError `attendance.notFound`, `meeting.over`, `attendance.invalid`
   */
  async note(
    actor: Actor,
    meetingId: string,
    personId: string,
    step: PresenceStep,
    time = osloLocal(systemClock.now()).time,
  ): Promise<Readonly<Attendance>> {
    return this.unitOfWork.run(actor, `attendance.${step}`, async () => {
      const meeting = await this.meetings.locked(meetingId);
      const row = (await this.rows.ofMeeting(meetingId)).find((each) => each.personId === personId);
      if (!row) throw meetingError('attendance.notFound');
      const change = changeBy(step, row, time, meeting.status === 'inProgress');
      return this.attendance.update(actor, meetingId, row.id, row.version, change);
    });
  }
}

function changeBy(step: PresenceStep, row: Attendance, time: string, begun: boolean) {
  switch (step) {
    case 'arrived':
      return { ...afterArriving(row, time, begun), ...(row.status === 'present' ? {} : votesAgain(row)) };
    case 'left':
      return afterLeaving(row, time);
    case 'apology':
    case 'absent':
      return { status: step, arrived: null, left: null, absences: [] };
  }
}

/** A member whose seat a vara took gets the vote back by coming; the list itself takes it from the vara. */
function votesAgain(row: Attendance) {
  return row.seatId !== null && row.attendsFor === null ? { votes: true } : {};
}
