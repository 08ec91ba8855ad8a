import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other names of organisations, and the organisations that an agenda item is about. */
export class CaseParties implements MigrationInterface {
  readonly name = 'CaseParties2026112305000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column aliases text[] not null default '{}',
        add constraint organisation_aliases_check check (not ('' = any (aliases)))`);
    await runner.query(`
      create table case_party (
        agenda_item_id uuid not null,
        organisation_id uuid not null,
        council_id uuid not null references council (id),
        position int not null,
        constraint case_party_pkey primary key (agenda_item_id, organisation_id),
        constraint case_party_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete cascade,
        constraint case_party_organisation_fkey foreign key (council_id, organisation_id)
          references organisation (council_id, id),
        constraint case_party_position_check check (position >= 1)
      )`);
    await runner.query(`create index case_party_organisation_index on case_party (organisation_id)`);
    await runner.query(`select saksgang_protect('case_party')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table case_party`);
    await runner.query(`alter table organisation drop column aliases`);
  }
}
