import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When words of an exemption were opened while others of it stay exempted: what was made before can be made anew with them. */
export class NarrowedExemptions implements MigrationInterface {
  readonly name = 'NarrowedExemptions2026112310200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table exemption add column narrowed_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table exemption drop column narrowed_at`);
  }
}
