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
import { expectedAttendance, type ExpectedPerson } from './expected-attendance.rules.js';
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
      const appointments = await this.register.appointments(actor);
      const past: PastOffice = {
        everAppointed: new Set(appointments.map((row) => row.personId)),
        everChair: new Set(appointments.flatMap((row) => (row.role === 'chair' ? [row.personId] : []))),
      };
      for (const { id } of coming) await this.followIn(actor, await this.meetings.locked(id), past);
    });
  }

  /** The list of a meeting that is planned just now. Called inside the unit of work that plans it. */
  async begin(actor: Actor, meeting: Meeting): Promise<void> {
    const { expected } = await this.dayOf(actor, meeting);
    await this.attendance.saveAll(expected.map((person, i) => expectedRow(meeting, person, i + 1)));
  }

  /**
   * Brings the list of a meeting in step with its day, as when the meeting is moved. Whoever was chosen to chair it does,
   * if they hold office then. Called inside the unit of work that moves it.
   */
  async toItsDay(actor: Actor, meeting: Meeting): Promise<void> {
    const appointments = await this.register.appointments(actor);
    const everAppointed = new Set(appointments.map((row) => row.personId));
    await this.followIn(actor, meeting, { everAppointed, everChair: new Set() });
  }

  private async followIn(actor: Actor, meeting: Meeting, past: PastOffice): Promise<void> {
    const { roster, expected } = await this.dayOf(actor, meeting);
    const inOffice = peopleIn(roster);
    const rows = await this.attendance.ofMeeting(meeting.id);
    const change = attendanceChange(rows, { expected, inOffice, everAppointed: past.everAppointed });
    for (const row of change.leaving) await this.attendance.remove(row.id);
    const moved = change.moving.map(({ row, expected: { seatId, groupKey, votes } }) =>
      Object.assign(row, { seatId, groupKey, votes }),
    );
    const last = rows.at(-1)?.position ?? 0;
    const came = change.coming.map((person, i) => expectedRow(meeting, person, last + i + 1));
    await this.attendance.saveAll([...moved, ...came]);
    const { chairedBy } = meeting;
    const chairLeft = chairedBy !== null && (!inOffice.has(chairedBy) || past.everChair.has(chairedBy));
    if (chairLeft) await this.chairOfTheDay(meeting, roster);
  }

  private async dayOf(actor: Actor, { startsAt }: Meeting) {
    const { attendanceGroups } = await this.settings.settings(actor);
    const roster = await this.people.rosterOn(actor, osloLocal(startsAt).date);
    return { roster, expected: expectedAttendance(roster, attendanceGroups) };
  }

  /** The chair of the day chairs, unless somebody else who is in office was chosen for this meeting. */
  private async chairOfTheDay(meeting: Meeting, { chair }: Roster): Promise<void> {
    const chairedBy = chair?.id ?? null;
    if (meeting.chairedBy === chairedBy) return;
    await this.meetings.save(Object.assign(meeting, { chairedBy }));
  }
}

function expectedRow(
  { id: meetingId, councilId }: Meeting,
  person: ExpectedPerson,
  position: number,
): Attendance {
  return Object.assign(new Attendance(), person, {
    ...{ id: newId(), councilId, meetingId, position },
    ...{ status: 'expected' as const, attendsFor: null, note: null, arrived: null, left: null },
  });
}

/** Who has held something at any time. */
interface PastOffice {
  readonly everAppointed: ReadonlySet<string>;
  readonly everChair: ReadonlySet<string>;
}

/** Everybody who holds anything on the day. */
function peopleIn({ seats, others }: Roster): ReadonlySet<string> {
  const seated = seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
  return new Set([...seated, ...others].map((person) => person.id));
}
