import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper can wait for a meeting: it then has a title of its own instead of an agenda item. */
export class WaitingPapers implements MigrationInterface {
  readonly name = 'WaitingPapers2026112301100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saksframlegg
        alter column agenda_item_id drop not null,
        add column waiting_title text,
        add column waiting_case_types text[],
        add constraint saksframlegg_waiting_check check (
          (agenda_item_id is null) = (waiting_title is not null)
          and (agenda_item_id is null) = (waiting_case_types is not null)
          and waiting_case_types <@ array['vedtak', 'diskusjon', 'orientering'])`);
  }

  /** Papers that wait have no place in the older schema and are removed with it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from saksframlegg where agenda_item_id is null`);
    await runner.query(`
      alter table saksframlegg
        drop column waiting_title, drop column waiting_case_types,
        alter column agenda_item_id set not null`);
  }
}
