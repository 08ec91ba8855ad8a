import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A paper that waited for a meeting may be taken away, and brought back. Its versions still never change; they go when
 * the whole paper is let go of for good, which only one that was taken away can be.
 */
export class RemovedPapers implements MigrationInterface {
  readonly name = 'RemovedPapers2026112310300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saksframlegg
        add column removed_at timestamptz,
        add column removed_by_id uuid,
        add constraint saksframlegg_remover_fkey foreign key (council_id, removed_by_id)
          references person (council_id, id),
        add constraint saksframlegg_removed_check check (
          removed_at is null and removed_by_id is null
          or removed_at is not null and agenda_item_id is null and status not in ('sent', 'treated'))`);
    await runner.query(`create index saksframlegg_remover_index on saksframlegg (removed_by_id)`);
    await runner.query(`
      create function saksgang_refuse_while_paper_stands() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and exists (
          select from saksframlegg where id = old.saksframlegg_id and removed_at is not null
        ) then
          return old;
        end if;
        raise exception '% on % is not allowed', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`drop trigger refuse_change on saksframlegg_version`);
    await runner.query(`create trigger refuse_change before update or delete on saksframlegg_version
      for each row execute function saksgang_refuse_while_paper_stands()`);
    await runner.query(`grant delete on saksframlegg_version to saksgang_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke delete on saksframlegg_version from saksgang_app`);
    await runner.query(`drop trigger refuse_change on saksframlegg_version`);
    await runner.query(`create trigger refuse_change before update or delete on saksframlegg_version
      for each row execute function saksgang_refuse()`);
    await runner.query(`drop function saksgang_refuse_while_paper_stands()`);
    await runner.query(`alter table saksframlegg drop column removed_by_id, drop column removed_at`);
  }
}
