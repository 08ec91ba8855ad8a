import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['proposed_matter', 'taken_follow_up'];

/** What members propose for meetings, and which follow-ups have been taken up on an agenda. */
export class PlanningTables implements MigrationInterface {
  readonly name = 'PlanningTables2026112301200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposed_matter (
        id uuid not null,
        council_id uuid not null references council (id),
        kind text not null,
        meeting_id uuid,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        title text not null,
        text text not null,
        status text not null,
        answer text,
        decided_by uuid,
        decided_at timestamptz,
        agenda_item_id uuid,
        version int not null default 1,
        constraint proposed_matter_pkey primary key (id),
        constraint proposed_matter_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id),
        constraint proposed_matter_proposer_fkey foreign key (council_id, proposed_by)
          references person (council_id, id),
        constraint proposed_matter_decider_fkey foreign key (council_id, decided_by)
          references person (council_id, id),
        constraint proposed_matter_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete set null (agenda_item_id),
        constraint proposed_matter_kind_check check (
          kind = 'eventuelt' and meeting_id is not null or kind = 'theme'),
        constraint proposed_matter_status_check
          check (status in ('waiting', 'accepted', 'nextMeeting', 'declined')),
        constraint proposed_matter_decided_check check ((status = 'waiting') = (decided_at is null)),
        constraint proposed_matter_answer_check check (status <> 'declined' or answer <> '')
      )`);
    await runner.query(`
      create index proposed_matter_waiting_index on proposed_matter (council_id, status, proposed_at)`);
    await runner.query(`
      create table taken_follow_up (
        id uuid not null,
        council_id uuid not null references council (id),
        follow_up_id uuid not null references follow_up (id) on delete cascade,
        agenda_item_id uuid not null,
        constraint taken_follow_up_pkey primary key (id),
        constraint taken_follow_up_unique unique (follow_up_id, agenda_item_id),
        constraint taken_follow_up_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete cascade
      )`);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
