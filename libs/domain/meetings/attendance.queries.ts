import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries, type PersonOnDate, type Roster } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Attendance } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import {
  attendanceFaults,
  type FilledSeat,
  type Quorum,
  quorumOf,
  seatsWithoutStatus,
} from './attendance.rules.js';
import { MeetingQueries } from './meeting.queries.js';
import { isPresentAt } from './presence.rules.js';
import { quorumRuleOf } from './quorum-setting.rules.js';

/** A row of the attendance list with the person as they were on the day. */
export interface AttendanceView extends Readonly<Attendance> {
  readonly person: PersonOnDate;
  /** Appointed role on the day; null for guests and others without one. */
  readonly role: Roster['others'][number]['role'] | null;
  /** Name of the member a vara attends for. */
  readonly attendsForName: string | null;
}

/** What "Kontroller" says about an attendance list. */
export interface AttendanceCheck {
  readonly quorum: Quorum;
  readonly seatsWithoutStatus: readonly FilledSeat[];
  readonly faults: readonly Fault[];
}

interface AttendanceList {
  readonly rows: Attendance[];
  readonly roster: Roster;
  readonly date: string;
}

/** Who is expected at, present in, or away from a meeting. */
@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceRepository,
    private readonly people: PeopleQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** The attendance list in printed order. @throws DomainError `meeting.notFound`, `meeting.notReadable` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly AttendanceView[]> {
    return this.unitOfWork.read(actor, async () => {
      const { rows, roster, date } = await this.load(actor, meetingId);
      const people = await this.people.peopleOn(actor, date, named(rows));
      const roles = rolesIn(roster);
      return rows.flatMap((row) => {
        const person = people.get(row.personId);
        const attendsForName = row.attendsFor ? (people.get(row.attendsFor)?.name ?? null) : null;
        return person ? [{ ...row, person, role: roles.get(row.personId) ?? null, attendsForName }] : [];
      });
    });
  }

  /** Quorum, seats without a status, and what cannot be so. @throws DomainError as `ofMeeting` */
  async check(actor: Actor, meetingId: string): Promise<AttendanceCheck> {
    return this.unitOfWork.read(actor, async () => {
      const { rows, roster } = await this.load(actor, meetingId);
      const seats = filledSeats(roster);
      const vara = new Set(roster.seats.flatMap((seat) => seat.vara.map((person) => person.id)));
      return {
        quorum: quorumOf(rows, seats, quorumRuleOf((await this.settings.settings(actor)).quorum)),
        seatsWithoutStatus: seatsWithoutStatus(rows, seats),
        faults: attendanceFaults(rows, vara),
      };
    });
  }

  /** The quorum among those who are in the room at a time of the day, `HH:MM`. @throws DomainError as `ofMeeting` */
  async quorumAt(actor: Actor, meetingId: string, time: string): Promise<Quorum> {
    return this.unitOfWork.read(actor, async () => {
      const { rows, roster } = await this.load(actor, meetingId);
      const here = rows.filter((row) => isPresentAt(row, time));
      return quorumOf(here, filledSeats(roster), quorumRuleOf((await this.settings.settings(actor)).quorum));
    });
  }

  private load(actor: Actor, meetingId: string): Promise<AttendanceList> {
    return oncePerRead(`attendance-list:${actorKey(actor)}:${meetingId}`, () => this.fetch(actor, meetingId));
  }

  private async fetch(actor: Actor, meetingId: string): Promise<AttendanceList> {
    const { meeting } = await this.meetings.byId(actor, meetingId);
    const rows = await this.attendance.ofMeeting(meetingId);
    const { date } = osloLocal(meeting.startsAt);
    return { rows, date, roster: await this.people.rosterOn(actor, date, named(rows)) };
  }
}

/** The seats that somebody is appointed to. */
export function filledSeats(roster: Roster): FilledSeat[] {
  return roster.seats.flatMap((seat) =>
    seat.member ? [{ seatId: seat.id, number: seat.number, memberId: seat.member.id }] : [],
  );
}

function named(rows: readonly Attendance[]): string[] {
  return rows.flatMap((row) => [row.personId, ...(row.attendsFor ? [row.attendsFor] : [])]);
}

function rolesIn(roster: Roster): ReadonlyMap<string, AttendanceView['role']> {
  const all = [
    ...roster.others,
    ...roster.seats.flatMap((seat) => [...seat.vara, ...(seat.member ? [seat.member] : [])]),
  ];
  return new Map(all.map((person) => [person.id, person.role]));
}
