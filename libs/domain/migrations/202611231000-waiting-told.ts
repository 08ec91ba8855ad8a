import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes in a paper that waits for a meeting hears too that somebody else has saved in it: a paper is told of by its own id. */
export class WaitingTold implements MigrationInterface {
  readonly name = 'WaitingTold2026112310000';

  async up(runner: QueryRunner): Promise<void> {
    await toldBy(runner, 'new.id', 'new.version is distinct from old.version');
  }

  async down(runner: QueryRunner): Promise<void> {
    const when = 'new.agenda_item_id is not null and new.version is distinct from old.version';
    await toldBy(runner, 'new.agenda_item_id', when);
  }
}

async function toldBy(runner: QueryRunner, id: string, when: string): Promise<void> {
  await runner.query(`
    create or replace function saksgang_paper_saved() returns trigger language plpgsql as $$
    begin
      perform pg_notify('saksgang_writing', 'kept ' || ${id} || ' ' || new.version);
      return null;
    end $$`);
  await runner.query(`
    create or replace trigger told after update on saksframlegg for each row
      when (${when}) execute function saksgang_paper_saved()`);
}
