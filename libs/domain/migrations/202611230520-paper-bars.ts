import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does not get the papers of an item, because they are disqualified in it. */
export class PaperBars implements MigrationInterface {
  readonly name = 'PaperBars2026112305200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_bar (
        agenda_item_id uuid not null,
        person_id uuid not null,
        council_id uuid not null references council (id),
        constraint paper_bar_pkey primary key (agenda_item_id, person_id),
        constraint paper_bar_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete cascade,
        constraint paper_bar_person_fkey foreign key (council_id, person_id) references person (council_id, id)
      )`);
    await runner.query(`create index paper_bar_person_index on paper_bar (person_id)`);
    await runner.query(`
      insert into paper_bar (agenda_item_id, person_id, council_id)
      select agenda_item_id, person_id, council_id from disqualification`);
    await runner.query(`select saksgang_protect('paper_bar')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table paper_bar`);
  }
}
