import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal bases as dated data, and who was disqualified in which agenda item. */
export class Habilitet implements MigrationInterface {
  readonly name = 'Habilitet2026112205000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table legal_basis (
        id uuid not null,
        council_id uuid not null references council (id),
        code text not null,
        short_text text not null,
        description text not null,
        valid_from date not null,
        valid_to date,
        constraint legal_basis_pkey primary key (id),
        constraint legal_basis_code_unique unique (council_id, code, valid_from),
        constraint legal_basis_period_check check (valid_to is null or valid_to >= valid_from)
      )`);
    await runner.query(`
      create table disqualification (
        id uuid not null,
        council_id uuid not null references council (id),
        agenda_item_id uuid not null,
        person_id uuid not null,
        position int not null,
        legal_basis text not null,
        stepped_aside boolean not null,
        constraint disqualification_pkey primary key (id),
        constraint disqualification_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id),
        constraint disqualification_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint disqualification_person_unique unique (agenda_item_id, person_id),
        constraint disqualification_position_unique unique (agenda_item_id, position) deferrable initially deferred
      )`);
    await runner.query(`create index disqualification_person_index on disqualification (person_id)`);
    await runner.query(`select saksgang_protect('legal_basis'), saksgang_protect('disqualification')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table disqualification, legal_basis`);
  }
}
