import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a kept møtepakke tells its reader that is exempted, so that just this counts as read when it is handed out. */
export class ToldInPaperSets implements MigrationInterface {
  readonly name = 'ToldInPaperSets2026112310400';

  async up(runner: QueryRunner): Promise<void> {
    // Null for those that were kept before: nobody wrote it down.
    await runner.query(`alter table paper_set_edition add column tells jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table paper_set_edition drop column tells`);
  }
}
