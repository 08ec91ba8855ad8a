import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries, RegisterQueries, type Roster } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { osloDayEnd, osloLocal, addDays } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { attendanceChange } from './attendance-following.rules.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { expectedAttendance } from './expected-attendance.rules.js';
import { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';

/** Keeps the lists of coming meetings in step with who holds office on their day, and their chair with them. */
@Injectable()
export class AttendanceFollowingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly settings: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly register: RegisterQueries,
  ) {}

  /**
   * After appointments have changed: every meeting that is planned or called from a day on gets the people of its day.
   * Meetings that have begun stay as they are.
   * @param firstDay `yyyy-mm-dd`
   */
  async follow(actor: Actor, firstDay: string): Promise<void> {
    await this.unitOfWork.run(actor, 'attendance.follow', async () => {
      refuseIf(mayChangeMeeting(actor));
      const coming = await currentManager().query<{ id: string }[]>(
        `select id from meeting where status in ('planned', 'called') and starts_at >= $1 order by starts_at, id`,
        [osloDayEnd(addDays(firstDay, -1))],
      );
      if (coming.length === 0) return;
      const everAppointed = new Set((await this.register.appointments(actor)).map((row) => row.personId));
      for (const { id } of coming) await this.followIn(actor, await this.meetings.locked(id), everAppointed);
    });
  }

  private async followIn(actor: Actor, meeting: Meeting, everAppointed: ReadonlySet<string>): Promise<void> {
    const { attendanceGroups } = await this.settings.settings(actor);
    const roster = await this.people.rosterOn(actor, osloLocal(meeting.startsAt).date);
    const inOffice = peopleIn(roster);
    const rows = await this.attendance.ofMeeting(meeting.id);
    const expected = expectedAttendance(roster, attendanceGroups);
    const change = attendanceChange(rows, { expected, inOffice, everAppointed });
    for (const row of change.leaving) await this.attendance.remove(row.id);
    const moved = change.moving.map(({ row, expected: { seatId, groupKey, votes } }) =>
      Object.assign(row, { seatId, groupKey, votes }),
    );
    const last = rows.at(-1)?.position ?? 0;
    const came = change.coming.map((person, i) =>
      Object.assign(new Attendance(), person, {
        ...{ id: newId(), councilId: meeting.councilId, meetingId: meeting.id, position: last + i + 1 },
        ...{ status: 'expected' as const, attendsFor: null, note: null, arrived: null, left: null },
      }),
    );
    await this.attendance.saveAll([...moved, ...came]);
    await this.followChair(meeting, roster, inOffice);
  }

  /** The chair of the day chairs, unless somebody who still is in office was chosen for this meeting. */
  private async followChair(meeting: Meeting, roster: Roster, inOffice: ReadonlySet<string>): Promise<void> {
    if (meeting.chairedBy === null || inOffice.has(meeting.chairedBy)) return;
    meeting.chairedBy = roster.chair?.id ?? null;
    await this.meetings.save(meeting);
  }
}

/** Everybody who holds anything on the day. */
function peopleIn({ seats, others }: Roster): ReadonlySet<string> {
  const seated = seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
  return new Set([...seated, ...others].map((person) => person.id));
}
