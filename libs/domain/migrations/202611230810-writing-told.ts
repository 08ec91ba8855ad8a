import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes in a paper hears at once that somebody else has saved in it: which item, which version, and nothing else. */
export class WritingTold implements MigrationInterface {
  readonly name = 'WritingTold2026112308100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function saksgang_paper_saved() returns trigger language plpgsql as $$
      begin
        perform pg_notify('saksgang_writing', 'kept ' || new.agenda_item_id || ' ' || new.version);
        return null;
      end $$`);
    await runner.query(`
      create trigger told after update on saksframlegg for each row
        when (new.agenda_item_id is not null and new.version is distinct from old.version)
        execute function saksgang_paper_saved()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger told on saksframlegg`);
    await runner.query(`drop function saksgang_paper_saved()`);
  }
}
