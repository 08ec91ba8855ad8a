import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was noted in the meeting when an account was drafted from it, so that a later note can be told from words that
 * somebody has written by hand. Of accounts from before nothing is known, and they count as in step with their notes.
 */
export class AccountNotes implements MigrationInterface {
  readonly name = 'AccountNotes2026112309000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table referat_account add column noted text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table referat_account drop column noted`);
  }
}
