import { Injectable } from '@nestjs/common';
import { type AttendanceGroup, CouncilSettingsService, PeopleQueries, type Roster } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { groupAfter } from './attendance-group.rules.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { attendanceFaults, type AttendanceInput } from './attendance.rules.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingError } from './meetings.errors.js';
import { varaVotesAfter } from './vara-vote.rules.js';

/** Keeps the attendance list of a meeting. Every change leaves a list that can be so. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly settings: CouncilSettingsService,
    private readonly people: PeopleQueries,
  ) {}

  /**
   * Adds somebody at the end of the list.
   * @throws DomainError `attendance.invalid` with every fault, `attendance.personTwice`, `attendance.groupUnknown`
   */
  async add(actor: Actor, meetingId: string, input: AttendanceInput): Promise<Readonly<Attendance>> {
    return this.change(actor, 'attendance.add', meetingId, async (rows) => {
      const row = Object.assign(new Attendance(), input, {
        ...{ id: newId(), councilId: actor.councilId, meetingId, position: (rows.at(-1)?.position ?? 0) + 1 },
      });
      rows.push(row);
      return row;
    });
  }

  /**
   * Changes somebody's row. A new status moves them to the group that lists it, unless a group is given. A member who
   * turns up after all takes the vote back from the vara who was called in; one who falls out gives it again.
   * @throws DomainError `attendance.notFound`, `database.stale`, `attendance.invalid` with every fault
   */
  async update(
    actor: Actor,
    meetingId: string,
    id: string,
    expectedVersion: number,
    change: Partial<Omit<AttendanceInput, 'personId'>>,
  ): Promise<Readonly<Attendance>> {
    return this.change(actor, 'attendance.update', meetingId, async (rows, day) => {
      await this.attendance.locked(id, expectedVersion);
      const row = rows.find((candidate) => candidate.id === id);
      if (!row) throw meetingError('attendance.notFound');
      Object.assign(row, change);
      if (change.status && !change.groupKey) row.groupKey = day.groupOf(row);
      if (change.status) settleVaraVotes(rows, row);
      return row;
    });
  }

  /**
   * Notes what somebody listed has answered: forfall, or that they come. Who is present already stays so.
   * @throws DomainError `attendance.notFound`, `meeting.over`
   */
  async noteAnswer(
    actor: Actor,
    meetingId: string,
    personId: string,
    comes: boolean,
  ): Promise<Readonly<Attendance>> {
    return this.change(actor, 'attendance.answer', meetingId, async (rows, day) => {
      const row = rows.find((candidate) => candidate.personId === personId);
      if (!row) throw meetingError('attendance.notFound');
      if (row.status !== 'present' || !comes) row.status = comes ? 'expected' : 'apology';
      row.groupKey = day.groupOf(row);
      settleVaraVotes(rows, row);
      return row;
    });
  }

  /**
   * Calls a vara in for a member who is away: the member gets forfall, the vara the seat and the vote.
   * @throws DomainError `attendance.notVaraOfSeat`, `attendance.memberNotListed`
   */
  async callVara(
    actor: Actor,
    meetingId: string,
    memberId: string,
    varaId: string,
  ): Promise<Readonly<Attendance>> {
    return this.change(actor, 'attendance.callVara', meetingId, async (rows, day) => {
      const member = rows.find((row) => row.personId === memberId);
      if (!member) throw meetingError('attendance.memberNotListed');
      const seat = day.roster.seats.find((candidate) => candidate.member?.id === memberId);
      if (!seat?.vara.some((person) => person.id === varaId)) throw meetingError('attendance.notVaraOfSeat');
      if (member.status === 'expected' || member.status === 'present') {
        member.status = 'apology';
        member.groupKey = day.groupOf(member);
      }
      const known = rows.find((row) => row.personId === varaId);
      const vara =
        known ??
        Object.assign(new Attendance(), {
          ...{ id: newId(), councilId: actor.councilId, meetingId, personId: varaId, groupKey: '' },
          ...{ position: (rows.at(-1)?.position ?? 0) + 1, note: null, arrived: null, left: null },
        });
      Object.assign(vara, { status: 'expected', seatId: seat.id, attendsFor: memberId, votes: true });
      vara.groupKey = day.groupOf(vara);
      if (!known) rows.push(vara);
      return vara;
    });
  }

  /** Takes somebody off the list. @throws DomainError `attendance.notFound` */
  async remove(actor: Actor, meetingId: string, id: string, expectedVersion: number): Promise<void> {
    await this.change(actor, 'attendance.remove', meetingId, async (rows) => {
      const row = await this.attendance.locked(id, expectedVersion);
      await this.attendance.remove(row.id);
      rows.splice(
        rows.findIndex((other) => other.id === id),
        1,
      );
      return row;
    });
  }

  /** Holds the meeting, lets the work change its rows, refuses a list that cannot be so, and saves it. */
  private async change(
    actor: Actor,
    action: string,
    meetingId: string,
    work: (rows: Attendance[], day: MeetingDay) => Promise<Attendance>,
  ): Promise<Attendance> {
    return this.unitOfWork.run(actor, action, async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(meetingId);
      if (meeting.status === 'held' || meeting.status === 'cancelled') throw meetingError('meeting.over');
      const day = await this.dayOf(actor, meeting);
      const rows = await this.attendance.ofMeeting(meetingId);
      const changed = await work(rows, day);
      refuseImpossible(rows, day);
      await this.attendance.saveAll(rows);
      return changed;
    });
  }

  private async dayOf(actor: Actor, meeting: Meeting): Promise<MeetingDay> {
    const { attendanceGroups } = await this.settings.settings(actor);
    return new MeetingDay(
      await this.people.rosterOn(actor, osloLocal(meeting.startsAt).date),
      attendanceGroups,
    );
  }
}

/** What the rules need to know of the day of a meeting: who holds what, and the council's groups. */
class MeetingDay {
  constructor(
    readonly roster: Roster,
    readonly groups: readonly AttendanceGroup[],
  ) {}

  /** The group that fits a row now. */
  groupOf(row: Attendance): string {
    const { others, seats } = this.roster;
    const members = seats.flatMap((seat) => (seat.member ? [seat.member] : []));
    const person = [...members, ...seats.flatMap((seat) => seat.vara), ...others].find(
      ({ id }) => id === row.personId,
    );
    const organisations = person?.affiliations.map((affiliation) => affiliation.organisationKey) ?? [];
    return groupAfter(this.groups, row.groupKey, {
      role: person?.role ?? null,
      status: row.status,
      organisations,
    });
  }
}

function settleVaraVotes(rows: readonly Attendance[], member: Attendance): void {
  const votes = varaVotesAfter(rows, member);
  for (const row of rows) row.votes = votes.get(row.personId) ?? row.votes;
}

/** @throws DomainError `attendance.invalid` with every fault */
function refuseImpossible(rows: readonly Attendance[], { roster, groups }: MeetingDay): void {
  const vara = new Set(roster.seats.flatMap((seat) => seat.vara.map((person) => person.id)));
  const keys = new Set(groups.map((group) => group.key));
  const unknown = rows.flatMap((row, i) =>
    keys.has(row.groupKey) ? [] : [{ path: `/${i}/groupKey`, code: 'attendance.groupUnknown' }],
  );
  const faults = [...unknown, ...attendanceFaults(rows, vara)];
  if (faults.length > 0) throw meetingError('attendance.invalid', {}, faults);
}
