import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deciding outside a meeting: who was asked about which item, by when, and what they answered. */
export class WrittenProcedureTables implements MigrationInterface {
  readonly name = 'WrittenProcedureTables2026112303100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table written_procedure (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        agenda_item_id uuid not null,
        state text not null,
        deadline timestamptz not null,
        opened_at timestamptz not null,
        reminded_at timestamptz,
        closed_at timestamptz,
        result text,
        asked int not null,
        agreed int,
        disagreed int,
        wanted_meeting int,
        withdrawn_because text,
        reported_item_id uuid,
        constraint written_procedure_pkey primary key (id),
        constraint written_procedure_council_id_unique unique (council_id, id),
        constraint written_procedure_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id),
        constraint written_procedure_reported_fkey foreign key (council_id, reported_item_id)
          references agenda_item (council_id, id),
        constraint written_procedure_item_unique unique (agenda_item_id),
        constraint written_procedure_state_check check (state in ('open', 'closed', 'stopped', 'withdrawn')),
        constraint written_procedure_closed_check check ((state = 'open') = (closed_at is null)),
        constraint written_procedure_result_check check ((state = 'closed') = (result is not null)),
        constraint written_procedure_withdrawn_check check ((state = 'withdrawn') = (withdrawn_because is not null))
      )`);
    await runner.query(
      `create index written_procedure_due_index on written_procedure (deadline) where state = 'open'`,
    );
    await runner.query(`
      create table written_answer (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        procedure_id uuid not null,
        position int not null,
        person_id uuid not null,
        seat_id uuid not null,
        answer text,
        comment text,
        answered_at timestamptz,
        constraint written_answer_pkey primary key (id),
        constraint written_answer_procedure_fkey foreign key (council_id, procedure_id)
          references written_procedure (council_id, id),
        constraint written_answer_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint written_answer_person_unique unique (procedure_id, person_id),
        constraint written_answer_answer_check check (answer in ('agree', 'disagree', 'meeting')),
        constraint written_answer_answered_check check ((answer is null) = (answered_at is null)),
        constraint written_answer_comment_check check (comment is null or answer is not null)
      )`);
    await runner.query(`create index written_answer_person_index on written_answer (person_id)`);
    await runner.query(`select saksgang_protect('written_procedure'), saksgang_protect('written_answer')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table written_answer, written_procedure`);
  }
}
