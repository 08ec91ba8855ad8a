import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Warnings that somebody waived with a reason, and took back. */
export class CheckWaivers implements MigrationInterface {
  readonly name = 'CheckWaivers2026112308200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table check_waiver (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        agenda_item_id uuid,
        "check" text not null,
        params jsonb not null,
        fingerprint text not null,
        reason text not null,
        waived_by uuid,
        waived_at timestamptz not null,
        taken_back_by uuid,
        taken_back_at timestamptz,
        constraint check_waiver_pkey primary key (id),
        constraint check_waiver_reason_check check (reason ~ '\\S' and length(reason) <= 1000),
        constraint check_waiver_back_check check (taken_back_by is null or taken_back_at is not null),
        constraint check_waiver_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id) on delete cascade,
        constraint check_waiver_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete set null (agenda_item_id),
        constraint check_waiver_waived_by_fkey foreign key (council_id, waived_by) references person (council_id, id),
        constraint check_waiver_back_by_fkey foreign key (council_id, taken_back_by)
          references person (council_id, id)
      )`);
    await runner.query(`
      create unique index check_waiver_standing_unique on check_waiver (meeting_id, fingerprint)
       where taken_back_at is null`);
    await runner.query(`create index check_waiver_meeting_index on check_waiver (meeting_id, waived_at)`);
    await runner.query(`select saksgang_protect('check_waiver')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table check_waiver`);
  }
}
