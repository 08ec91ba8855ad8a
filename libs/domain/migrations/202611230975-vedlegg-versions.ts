import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a vedlegg was before it was changed: its earlier files stay, and with them who changed it and why. */
export class VedleggVersions implements MigrationInterface {
  readonly name = 'VedleggVersions2026112309750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table vedlegg add constraint vedlegg_council_id_unique unique (council_id, id)`,
    );
    await runner.query(`
      create table vedlegg_version (
        id uuid not null,
        council_id uuid not null references council (id),
        vedlegg_id uuid not null,
        ordinal int not null,
        title text not null,
        kind text not null,
        status text not null,
        source text,
        date date,
        content_kind text not null,
        stored_file_id uuid,
        letter_id uuid,
        referat_year int,
        referat_number int,
        replaced_at timestamptz not null,
        replaced_by_id uuid,
        reason text,
        constraint vedlegg_version_pkey primary key (id),
        constraint vedlegg_version_vedlegg_fkey foreign key (council_id, vedlegg_id)
          references vedlegg (council_id, id),
        constraint vedlegg_version_stored_file_fkey foreign key (council_id, stored_file_id)
          references stored_file (council_id, id),
        constraint vedlegg_version_replacer_fkey foreign key (council_id, replaced_by_id)
          references person (council_id, id),
        constraint vedlegg_version_ordinal_unique unique (vedlegg_id, ordinal),
        constraint vedlegg_version_ordinal_check check (ordinal >= 1),
        constraint vedlegg_version_status_check check (status in ('draft', 'final')),
        constraint vedlegg_version_reason_check check (reason <> ''),
        constraint vedlegg_version_one_content_check check (
          content_kind in ('file', 'html', 'letter', 'referat', 'activityOverview')
          and (content_kind in ('file', 'html')) = (stored_file_id is not null)
          and (content_kind = 'letter') = (letter_id is not null)
          and (content_kind = 'referat') = (referat_year is not null)
          and (content_kind = 'referat') = (referat_number is not null))
      )`);
    await runner.query(`create index vedlegg_version_file_index on vedlegg_version (stored_file_id)`);
    await runner.query(`create index vedlegg_version_replacer_index on vedlegg_version (replaced_by_id)`);
    await runner.query(`select saksgang_protect('vedlegg_version')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table vedlegg_version`);
    await runner.query(`alter table vedlegg drop constraint vedlegg_council_id_unique`);
  }
}
