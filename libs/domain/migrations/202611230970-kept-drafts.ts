import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was kept last of each page that somebody writes a paper in: fingerprints, so that a lost answer loses no text. */
export class KeptDrafts implements MigrationInterface {
  readonly name = 'KeptDrafts2026112309700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_draft (
        id uuid not null,
        council_id uuid not null references council (id),
        saksframlegg_id uuid not null,
        draft text not null,
        turn integer not null,
        mark uuid not null,
        print jsonb not null,
        kept_at timestamptz not null,
        constraint kept_draft_pkey primary key (id),
        constraint kept_draft_name_check check (length(draft) between 1 and 40),
        constraint kept_draft_page_key unique (saksframlegg_id, draft),
        constraint kept_draft_paper_fkey foreign key (council_id, saksframlegg_id)
          references saksframlegg (council_id, id) on delete cascade
      )`);
    await runner.query(`create index kept_draft_age_index on kept_draft (council_id, kept_at)`);
    // Passing, and of texts that are audited themselves.
    await runner.query(`select saksgang_isolate('kept_draft')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table kept_draft`);
  }
}
