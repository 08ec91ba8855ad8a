import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['meeting', 'agenda_item', 'agenda_item_guest', 'attendance', 'innkalling'];

/** Meetings numbered in the year, their agenda numbered through the year, who was there, and what was sent. */
export class Meetings implements MigrationInterface {
  readonly name = 'Meetings2026112203000';

  async up(runner: QueryRunner): Promise<void> {
    await createMeeting(runner);
    await createAgenda(runner);
    await keepCaseNumbers(runner);
    await createAttendance(runner);
    await createInnkalling(runner);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
    await runner.query(`drop function agenda_item_keep_sequence()`);
  }
}

async function createMeeting(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table meeting (
      id uuid not null,
      council_id uuid not null references council (id),
      year int not null,
      number int not null,
      kind text not null,
      status text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      place text not null,
      link text,
      chaired_by uuid,
      version int not null default 1,
      constraint meeting_pkey primary key (id),
      constraint meeting_council_id_unique unique (council_id, id),
      constraint meeting_year_kept unique (council_id, id, year),
      constraint meeting_number_unique unique (council_id, year, number),
      constraint meeting_chaired_by_fkey foreign key (council_id, chaired_by) references person (council_id, id),
      constraint meeting_year_check check (year between 1990 and 2100),
      constraint meeting_number_check check (number between 1 and 99),
      constraint meeting_kind_check check (kind in ('ordinary', 'extraordinary', 'written')),
      constraint meeting_status_check check (status in ('planned', 'called', 'inProgress', 'held', 'cancelled')),
      constraint meeting_period_check check (ends_at > starts_at)
    )`);
  await runner.query(`create index meeting_date_index on meeting (council_id, starts_at, id)`);
}

async function createAgenda(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table agenda_item (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      year int not null,
      position int not null,
      sequence int,
      title text not null,
      standing_key text,
      case_types text[] not null,
      status text not null,
      minutes int,
      version int not null default 1,
      constraint agenda_item_pkey primary key (id),
      constraint agenda_item_council_id_unique unique (council_id, id),
      constraint agenda_item_meeting_fkey foreign key (council_id, meeting_id, year)
        references meeting (council_id, id, year),
      constraint agenda_item_position_unique unique (meeting_id, position) deferrable initially deferred,
      constraint agenda_item_sequence_unique unique (council_id, year, sequence),
      constraint agenda_item_sequence_check check (sequence between 1 and 9999),
      constraint agenda_item_case_types_check check (case_types <@ array['vedtak', 'diskusjon', 'orientering']),
      constraint agenda_item_status_check check (status in ('planned', 'treated', 'postponed', 'withdrawn')),
      constraint agenda_item_minutes_check check (minutes between 0 and 1440)
    )`);
  await runner.query(`
    create table agenda_item_guest (
      id uuid not null,
      council_id uuid not null references council (id),
      agenda_item_id uuid not null,
      person_id uuid not null,
      position int not null,
      role text,
      constraint agenda_item_guest_pkey primary key (id),
      constraint agenda_item_guest_item_fkey foreign key (council_id, agenda_item_id)
        references agenda_item (council_id, id) on delete cascade,
      constraint agenda_item_guest_person_fkey foreign key (council_id, person_id) references person (council_id, id),
      constraint agenda_item_guest_unique unique (agenda_item_id, person_id),
      constraint agenda_item_guest_position_unique unique (agenda_item_id, position) deferrable initially deferred
    )`);
}

/** A case number that people have seen is theirs for good: it is neither changed nor removed nor given to another. */
async function keepCaseNumbers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function agenda_item_keep_sequence() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or new.sequence is distinct from old.sequence then
        raise exception 'the case number % is in use', old.sequence
          using errcode = 'check_violation', constraint = 'agenda_item_sequence_kept';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger agenda_item_sequence_kept before update or delete on agenda_item
      for each row when (old.sequence is not null) execute function agenda_item_keep_sequence()`);
}

async function createAttendance(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table attendance (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      person_id uuid not null,
      position int not null,
      group_key text not null,
      status text not null,
      seat_id uuid,
      attends_for uuid,
      votes boolean not null,
      note text,
      arrived text,
      left_at text,
      version int not null default 1,
      constraint attendance_pkey primary key (id),
      constraint attendance_meeting_fkey foreign key (council_id, meeting_id) references meeting (council_id, id),
      constraint attendance_person_fkey foreign key (council_id, person_id) references person (council_id, id),
      constraint attendance_attends_for_fkey foreign key (council_id, attends_for) references person (council_id, id),
      constraint attendance_seat_fkey foreign key (council_id, seat_id) references seat (council_id, id),
      constraint attendance_person_unique unique (meeting_id, person_id),
      constraint attendance_position_unique unique (meeting_id, position) deferrable initially deferred,
      constraint attendance_status_check check (status in ('expected', 'present', 'apology', 'absent')),
      constraint attendance_attends_for_check check (attends_for <> person_id),
      constraint attendance_arrived_check check (arrived ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      constraint attendance_left_check check (left_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
    )`);
  for (const column of ['person_id', 'attends_for', 'seat_id']) {
    await runner.query(`create index attendance_${column}_index on attendance (${column})`);
  }
}

async function createInnkalling(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table innkalling (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      issue int not null,
      sent_at timestamptz,
      html text not null,
      version int not null default 1,
      constraint innkalling_pkey primary key (id),
      constraint innkalling_meeting_fkey foreign key (council_id, meeting_id) references meeting (council_id, id),
      constraint innkalling_issue_unique unique (meeting_id, issue),
      constraint innkalling_issue_check check (issue >= 1)
    )`);
}
