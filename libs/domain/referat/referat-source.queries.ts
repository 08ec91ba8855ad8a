import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { CouncilSettingsService, PeopleQueries, parseCaseNumber, printCaseNumber } from '#domain/councils';
import { quorumOf } from '#domain/meetings';
import type { AttendeeSource } from './attendance.document.js';
import { ReferatItemQueries } from './referat-item.queries.js';
import type { ReferatSource } from './referat-source.document.js';
import type { Referat } from './referat.entity.js';

interface MeetingRow {
  readonly number: number;
  readonly year: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly chairedBy: string | null;
}

interface AttendanceListRow {
  readonly personId: string;
  readonly groupKey: string;
  readonly status: AttendeeSource['status'];
  readonly seatId: string | null;
  readonly attendsFor: string | null;
  readonly votes: boolean;
  readonly note: string | null;
  readonly arrived: string | null;
  readonly left: string | null;
}

/** Loads everything that a referat says, with names and affiliations as they were on the day of the meeting. */
@Injectable()
export class ReferatSourceQueries {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly items: ReferatItemQueries,
  ) {}

  /** Called inside a unit of work whose own policy has let the reader in. */
  async sourceOf(actor: Actor, referat: Referat): Promise<ReferatSource> {
    const council = await this.councils.get(actor);
    const meeting = await this.meeting(referat.meetingId);
    const day = osloLocal(meeting.startsAt).date;
    const rows = await this.attendance(referat.meetingId);
    const printed = (text: string) => {
      const number = parseCaseNumber(text);
      return number ? printCaseNumber(number, council.effective.caseNumberFormat) : text;
    };
    const named = [meeting.chairedBy, referat.writtenById].filter((id) => id !== null);
    const people = await this.people.peopleOn(actor, day, named);
    const roster = await this.people.rosterOn(actor, day);
    const seats = roster.seats.flatMap(({ id, number, member }) =>
      member ? [{ seatId: id, number, memberId: member.id }] : [],
    );
    const { quorum } = council.effective;
    return {
      council: {
        key: council.key,
        name: council.name,
        noun: council.noun,
        language: council.language,
        groups: council.effective.attendanceGroups,
      },
      meeting: { ...meeting, chair: people.get(meeting.chairedBy ?? '')?.name ?? '' },
      referat: {
        ...referat,
        approvedIn: referat.approvedIn === null ? null : printed(referat.approvedIn),
        writtenBy: people.get(referat.writtenById ?? '')?.name ?? '',
      },
      attendance: await this.attendees(actor, day, rows),
      quorum: quorumOf(
        rows,
        seats,
        quorum.rule === 'fixed'
          ? { rule: 'fixed', seats: quorum.seats ?? seats.length }
          : { rule: quorum.rule },
      ),
      items: await this.items.ofMeeting(actor, referat.meetingId, day, council.effective.caseNumberFormat),
      vedlegg: await this.vedlegg(referat.id),
    };
  }

  private async meeting(meetingId: string): Promise<MeetingRow> {
    const [row] = await currentManager().query<MeetingRow[]>(
      `select number, year, starts_at as "startsAt", ends_at as "endsAt", place, chaired_by as "chairedBy"
         from meeting where id = $1`,
      [meetingId],
    );
    return row!;
  }

  private async attendance(meetingId: string): Promise<AttendanceListRow[]> {
    return currentManager().query<AttendanceListRow[]>(
      `select person_id as "personId", group_key as "groupKey", status, seat_id as "seatId",
              attends_for as "attendsFor", votes, note, arrived, left_at as "left"
         from attendance where meeting_id = $1 order by position`,
      [meetingId],
    );
  }

  private async attendees(
    actor: Actor,
    day: string,
    rows: readonly AttendanceListRow[],
  ): Promise<AttendeeSource[]> {
    const ids = rows.flatMap((row) => [row.personId, ...(row.attendsFor ? [row.attendsFor] : [])]);
    const people = await this.people.peopleOn(actor, day, ids);
    const roster = await this.people.rosterOn(actor, day);
    const seated = roster.seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
    const appointed = groupBy([...seated, ...roster.others], (person) => person.id);
    return rows.map((row) => {
      const person = people.get(row.personId);
      const [affiliation] = person?.affiliations ?? [];
      return {
        ...row,
        name: person?.name ?? '',
        organisation: affiliation?.organisation ?? '',
        place: affiliation?.place ?? '',
        title: affiliation?.title ?? '',
        role: appointed.get(row.personId)?.[0]?.role ?? null,
        attendsFor: row.attendsFor ? (people.get(row.attendsFor)?.name ?? null) : null,
      };
    });
  }

  private async vedlegg(referatId: string): Promise<ReferatSource['vedlegg']> {
    return currentManager().query<{ id: string; number: number; title: string }[]>(
      `select 'vedlegg-' || id as id, position as number, title
         from vedlegg where owner_kind = 'referat' and owner_id = $1 order by position`,
      [referatId],
    );
  }
}
