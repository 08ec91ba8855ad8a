import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropPulse, installPulse } from './202611230400-room-pulse.js';

const tables = ['item_time', 'item_note', 'speaking_request'];

/** The møterom: when each item was taken up, what the secretary notes, who asked to speak, and its pulse. */
export class MeetingRoom implements MigrationInterface {
  readonly name = 'MeetingRoom2026112304000';

  async up(runner: QueryRunner): Promise<void> {
    await widenMeetings(runner);
    await runner.query(itemTimes);
    await runner.query(
      `create unique index item_time_one_open on item_time (meeting_id) where closed_at is null`,
    );
    await runner.query(`create index item_time_item_index on item_time (agenda_item_id)`);
    await runner.query(itemNotes);
    await runner.query(speakingRequests);
    await runner.query(`
      create unique index speaking_request_one_each on speaking_request (agenda_item_id, person_id)
        where status in ('waiting', 'speaking')`);
    await runner.query(`
      create unique index speaking_request_one_speaks on speaking_request (meeting_id) where status = 'speaking'`);
    await runner.query(`create index speaking_request_person_index on speaking_request (person_id)`);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
    await installPulse(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPulse(runner);
    await runner.query(`drop table ${tables.join(', ')}`);
    await runner.query(`alter table attendance drop column absences`);
    await runner.query(`alter table meeting drop column begun_at, drop column closed_at`);
  }
}

/** `absences` holds "10:31-10:55" for each time somebody was out and came back, in order. */
async function widenMeetings(runner: QueryRunner): Promise<void> {
  await runner.query(`alter table meeting add column begun_at timestamptz, add column closed_at timestamptz`);
  await runner.query(`
    alter table attendance
      add column absences text[] not null default '{}',
      add constraint attendance_absences_check check (
        array_to_string(absences, ',')
          ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9](,|$))*$')`);
}

const itemTimes = `
  create table item_time (
    id uuid not null,
    council_id uuid not null references council (id),
    meeting_id uuid not null,
    agenda_item_id uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint item_time_pkey primary key (id),
    constraint item_time_meeting_fkey foreign key (council_id, meeting_id)
      references meeting (council_id, id) on delete cascade,
    constraint item_time_item_fkey foreign key (council_id, agenda_item_id)
      references agenda_item (council_id, id) on delete cascade,
    constraint item_time_order_check check (closed_at >= opened_at)
  )`;

const itemNotes = `
  create table item_note (
    id uuid not null,
    council_id uuid not null references council (id),
    version int not null,
    agenda_item_id uuid not null,
    text text not null,
    written_by uuid,
    written_at timestamptz not null,
    constraint item_note_pkey primary key (id),
    constraint item_note_item_unique unique (agenda_item_id),
    constraint item_note_item_fkey foreign key (council_id, agenda_item_id)
      references agenda_item (council_id, id) on delete cascade,
    constraint item_note_writer_fkey foreign key (council_id, written_by) references person (council_id, id)
  )`;

const speakingRequests = `
  create table speaking_request (
    id uuid not null,
    council_id uuid not null references council (id),
    meeting_id uuid not null,
    agenda_item_id uuid not null,
    person_id uuid not null,
    status text not null,
    asked_at timestamptz not null,
    began_at timestamptz,
    ended_at timestamptz,
    constraint speaking_request_pkey primary key (id),
    constraint speaking_request_meeting_fkey foreign key (council_id, meeting_id)
      references meeting (council_id, id) on delete cascade,
    constraint speaking_request_item_fkey foreign key (council_id, agenda_item_id)
      references agenda_item (council_id, id) on delete cascade,
    constraint speaking_request_person_fkey foreign key (council_id, person_id) references person (council_id, id),
    constraint speaking_request_status_check check (status in ('waiting', 'speaking', 'done', 'withdrawn'))
  )`;
