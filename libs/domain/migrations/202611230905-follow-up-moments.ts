import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a follow-up was opened and closed, so that the status case of a meeting lists those that were open when its
 * innkalling went out. Null where nobody knows: opened when its meeting ended, closed at some time nobody asks for.
 */
export class FollowUpMoments implements MigrationInterface {
  readonly name = 'FollowUpMoments2026112309050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table follow_up
        add column opened_at timestamptz,
        add column closed_at timestamptz,
        add constraint follow_up_closed_check check (closed_at is null or status <> 'open')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table follow_up drop column opened_at, drop column closed_at`);
  }
}
