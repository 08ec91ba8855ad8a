import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person decided about a likely conflict that the program pointed out. */
export class HabilitetConflicts implements MigrationInterface {
  readonly name = 'HabilitetConflicts2026112205300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conflict_answer (
        id uuid not null,
        council_id uuid not null references council (id),
        agenda_item_id uuid not null,
        person_id uuid not null,
        organisation_key text not null,
        outcome text not null,
        reason text not null,
        decided_by uuid,
        decided_at timestamptz not null,
        constraint conflict_answer_pkey primary key (id),
        constraint conflict_answer_unique unique (agenda_item_id, person_id, organisation_key),
        constraint conflict_answer_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete cascade,
        constraint conflict_answer_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint conflict_answer_decider_fkey foreign key (council_id, decided_by) references person (council_id, id),
        constraint conflict_answer_outcome_check check (outcome in ('asked', 'dismissed')),
        constraint conflict_answer_reason_check check (outcome <> 'dismissed' or reason <> '')
      )`);
    await runner.query(`create index conflict_answer_person_index on conflict_answer (person_id)`);
    await runner.query(`select saksgang_protect('conflict_answer', '{organisation_key,reason}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table conflict_answer`);
  }
}
