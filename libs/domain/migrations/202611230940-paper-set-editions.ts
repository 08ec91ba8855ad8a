import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Møtepakker that are kept: files that were made once, and who has which of them as which version. */
export class PaperSetEditions implements MigrationInterface {
  readonly name = 'PaperSetEditions2026112309400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_set_build (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        fingerprint text not null,
        state text not null,
        file_name text not null,
        title text not null,
        order_file_id uuid,
        requested_at timestamptz not null,
        attempts int not null default 0,
        beat_at timestamptz,
        parts_done int not null default 0,
        parts_all int not null default 0,
        failure text,
        stored_file_id uuid,
        pages int,
        manifest jsonb,
        made_at timestamptz,
        constraint paper_set_build_pkey primary key (id),
        constraint paper_set_build_council_unique unique (council_id, id),
        constraint paper_set_build_fingerprint_unique unique (council_id, fingerprint),
        constraint paper_set_build_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id),
        constraint paper_set_build_order_fkey foreign key (council_id, order_file_id)
          references stored_file (council_id, id),
        constraint paper_set_build_file_fkey foreign key (council_id, stored_file_id)
          references stored_file (council_id, id),
        constraint paper_set_build_state_check check (state in ('waiting', 'making', 'done', 'failed')),
        constraint paper_set_build_done_check check (
          case when state = 'done' then num_nulls(stored_file_id, pages, manifest, made_at) = 0
               else num_nonnulls(stored_file_id, pages, manifest, made_at) = 0 and order_file_id is not null end),
        constraint paper_set_build_failure_check check ((state = 'failed') = (failure is not null))
      )`);
    await runner.query(`create index paper_set_build_meeting_index on paper_set_build (meeting_id)`);
    await runner.query(`create index paper_set_build_order_index on paper_set_build (order_file_id)`);
    await runner.query(`create index paper_set_build_file_index on paper_set_build (stored_file_id)`);
    await runner.query(`
      create table paper_set_edition (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        build_id uuid not null,
        variant text not null,
        since_version int not null,
        reader_role text not null,
        reader_id uuid,
        version int not null,
        is_sent boolean not null,
        dated_at timestamptz not null,
        made_at timestamptz not null,
        contents jsonb not null,
        closed uuid[] not null,
        constraint paper_set_edition_pkey primary key (id),
        constraint paper_set_edition_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id),
        constraint paper_set_edition_build_fkey foreign key (council_id, build_id)
          references paper_set_build (council_id, id),
        constraint paper_set_edition_reader_fkey foreign key (council_id, reader_id)
          references person (council_id, id),
        constraint paper_set_edition_variant_check check (variant in ('whole', 'withoutVedlegg', 'changes')),
        constraint paper_set_edition_since_check check ((variant = 'changes') = (since_version > 0) and since_version >= 0),
        constraint paper_set_edition_version_check check (version >= 0 and (version > 0 or not is_sent)),
        constraint paper_set_edition_reader_check check ((reader_role in ('secretariat', 'public')) = (reader_id is null)),
        constraint paper_set_edition_unique unique nulls not distinct
          (meeting_id, reader_role, reader_id, variant, since_version, version, is_sent)
      )`);
    await runner.query(`create index paper_set_edition_build_index on paper_set_edition (build_id)`);
    await runner.query(`create index paper_set_edition_reader_index on paper_set_edition (reader_id)`);
    // How far the making is, and what a file holds, are no changes that somebody made.
    await runner.query(
      `select saksgang_protect('paper_set_build', '{parts_done,parts_all,beat_at,manifest}'),
              saksgang_protect('paper_set_edition', '{contents}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table paper_set_edition, paper_set_build`);
  }
}
