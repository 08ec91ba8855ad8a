import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A vedlegg that was taken away from a paper leaves its history behind: `vedlegg_version` names vedlegg that are there,
 * and those that are here.
 */
export class RemovedVedlegg implements MigrationInterface {
  readonly name = 'RemovedVedlegg2026112310100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table vedlegg_version drop constraint vedlegg_version_vedlegg_fkey`);
    await runner.query(`
      create table removed_vedlegg (
        id uuid not null,
        council_id uuid not null references council (id),
        saksframlegg_id uuid not null,
        removed_at timestamptz not null,
        removed_by_id uuid,
        constraint removed_vedlegg_pkey primary key (id),
        constraint removed_vedlegg_paper_fkey foreign key (council_id, saksframlegg_id)
          references saksframlegg (council_id, id),
        constraint removed_vedlegg_remover_fkey foreign key (council_id, removed_by_id)
          references person (council_id, id)
      )`);
    await runner.query(`create index removed_vedlegg_paper_index on removed_vedlegg (saksframlegg_id)`);
    await runner.query(`create index removed_vedlegg_remover_index on removed_vedlegg (removed_by_id)`);
    await runner.query(`select saksgang_protect('removed_vedlegg')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table removed_vedlegg`);
    await runner.query(`delete from vedlegg_version where vedlegg_id not in (select id from vedlegg)`);
    await runner.query(`alter table vedlegg_version add constraint vedlegg_version_vedlegg_fkey
      foreign key (council_id, vedlegg_id) references vedlegg (council_id, id)`);
  }
}
