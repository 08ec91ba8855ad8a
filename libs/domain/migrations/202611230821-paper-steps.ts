import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way of papers between people: who took which step when, and what they said. */
export class PaperSteps implements MigrationInterface {
  readonly name = 'PaperSteps2026112308210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saksframlegg_step (
        id uuid not null,
        council_id uuid not null references council (id),
        saksframlegg_id uuid not null,
        action text not null,
        to_status text not null,
        comment text,
        taken_by uuid,
        taken_at timestamptz not null,
        constraint saksframlegg_step_pkey primary key (id),
        constraint saksframlegg_step_comment_check check (comment is null or length(comment) between 1 and 2000),
        constraint saksframlegg_step_paper_fkey foreign key (council_id, saksframlegg_id)
          references saksframlegg (council_id, id) on delete cascade,
        constraint saksframlegg_step_taker_fkey foreign key (council_id, taken_by) references person (council_id, id)
      )`);
    await runner.query(
      `create index saksframlegg_step_paper_index on saksframlegg_step (saksframlegg_id, taken_at)`,
    );
    await runner.query(`create index saksframlegg_step_taker_index on saksframlegg_step (taken_by)`);
    await runner.query(`select saksgang_protect('saksframlegg_step')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table saksframlegg_step`);
  }
}
