import { Injectable } from '@nestjs/common';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import type { MeetingFile } from './meeting-file.schema.js';
import { osloInstantText, repeatedHourOf } from './oslo-instant.rules.js';
import { entries } from './register-entries.queries.js';

/** The meeting itself, its attendance and referat in the form of the exchange file. Called inside a unit of work. */
@Injectable()
export class MeetingEntryQueries {
  /** The id of a meeting, `undefined` when the council has none with the number. */
  async idOf(number: number, year: number): Promise<string | undefined> {
    const [row] = await currentManager().query<{ id: string }[]>(
      'select id from meeting where number = $1 and year = $2',
      [number, year],
    );
    return row?.id;
  }

  async meeting(meetingId: string): Promise<MeetingFile['meeting']> {
    const [row] = await currentManager().query<MeetingRow[]>(
      `select m.number, m.year, m.kind, m.status, m.starts_at, m.ends_at, m.place, m.link, p.key as chair, m.begun_at, m.closed_at
         from meeting m left join person p on p.id = m.chaired_by where m.id = $1`,
      [meetingId],
    );
    if (!row)
      throw new Error('The meeting was there a moment ago: rows are read outside of one unit of work.');
    const start = osloLocal(row.starts_at);
    const repeatedHour = repeatedHourOf(row.starts_at) ?? repeatedHourOf(row.ends_at);
    return {
      ...{ number: row.number, year: row.year, kind: row.kind, status: row.status },
      ...{ date: start.date, startTime: start.time, endTime: osloLocal(row.ends_at).time },
      ...(repeatedHour === undefined ? {} : { repeatedHour }),
      place: row.place,
      ...(row.link === null ? {} : { link: row.link }),
      ...(row.chair === null ? {} : { chairedBy: row.chair }),
      ...(row.begun_at === null ? {} : { begun: osloInstantText(row.begun_at) }),
      ...(row.closed_at === null ? {} : { ended: osloInstantText(row.closed_at) }),
    };
  }

  async attendance(meetingId: string): Promise<MeetingFile['attendance']> {
    return entries(
      `select json_strip_nulls(json_build_object(
                'person', p.key, 'group', a.group_key, 'status', a.status, 'seat', s.key, 'attendsFor', f.key,
                'votes', a.votes, 'note', a.note, 'arrived', a.arrived, 'left', a.left_at,
                'absences', case when a.absences <> '{}' then to_json(a.absences) end)) as entry
         from attendance a
              join person p on p.id = a.person_id
              left join seat s on s.id = a.seat_id
              left join person f on f.id = a.attends_for
        where a.meeting_id = $1 order by a.position`,
      [meetingId],
    );
  }

  /** Headings between the items, from the top. */
  async headings(meetingId: string): Promise<NonNullable<MeetingFile['headings']>> {
    return entries(
      `select json_build_object('title', title, 'itemsAbove', items_above) as entry
         from agenda_heading where meeting_id = $1 order by items_above, rank`,
      [meetingId],
    );
  }

  /** The referat without its vedlegg, and its id to find them by. */
  async referat(meetingId: string): Promise<ReferatRow | undefined> {
    const [row] = await currentManager().query<ReferatRow[]>(
      `select r.id, json_strip_nulls(json_build_object(
                'status', r.status, 'version', r.draft_version, 'date', r.date,
                'sentForComment', r.sent_for_comment, 'commentDeadline', r.comment_deadline,
                'approvedIn', r.approved_in, 'writtenBy', p.key)) as entry
         from referat r left join person p on p.id = r.written_by_id where r.meeting_id = $1`,
      [meetingId],
    );
    return row;
  }
}

interface MeetingRow {
  readonly begun_at: Date | null;
  readonly closed_at: Date | null;
  readonly number: number;
  readonly year: number;
  readonly kind: MeetingFile['meeting']['kind'];
  readonly status: MeetingFile['meeting']['status'];
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly place: string;
  readonly link: string | null;
  readonly chair: string | null;
}

/** The head of a referat. */
export interface ReferatRow {
  readonly id: string;
  readonly entry: Omit<NonNullable<MeetingFile['referat']>, 'vedlegg'>;
}
