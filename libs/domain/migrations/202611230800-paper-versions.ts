import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What papers said at points on their way, kept to be compared and brought back. */
export class PaperVersions implements MigrationInterface {
  readonly name = 'PaperVersions2026112308000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saksframlegg_version (
        id uuid not null,
        council_id uuid not null references council (id),
        saksframlegg_id uuid not null,
        ordinal int not null,
        reason text not null,
        name text,
        restored_from int,
        kept_at timestamptz not null,
        kept_by_id uuid,
        content jsonb not null,
        constraint saksframlegg_version_pkey primary key (id),
        constraint saksframlegg_version_paper_fkey foreign key (council_id, saksframlegg_id)
          references saksframlegg (council_id, id),
        constraint saksframlegg_version_keeper_fkey foreign key (council_id, kept_by_id)
          references person (council_id, id),
        constraint saksframlegg_version_ordinal_unique unique (saksframlegg_id, ordinal),
        constraint saksframlegg_version_ordinal_check check (ordinal >= 1),
        constraint saksframlegg_version_reason_check check (reason in ('named', 'forQualityCheck', 'ready', 'sent',
          'beforeRestore', 'restored', 'beforeIntake', 'beforeChoice')),
        constraint saksframlegg_version_name_check check ((reason = 'named') = (name is not null) and name <> ''),
        constraint saksframlegg_version_restored_check
          check ((reason = 'restored') = (restored_from is not null) and restored_from < ordinal)
      )`);
    await runner.query(`create index saksframlegg_version_keeper_index on saksframlegg_version (kept_by_id)`);
    await runner.query(`select saksgang_protect_append_only('saksframlegg_version', '{content}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table saksframlegg_version`);
  }
}
