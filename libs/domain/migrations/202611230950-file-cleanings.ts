import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to each file before it was kept, told beside it from then on; null when nothing was, or before this. */
export class FileCleanings implements MigrationInterface {
  readonly name = 'FileCleanings2026112309500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file
        add column cleaned text,
        add constraint stored_file_cleaned_check check (cleaned in ('pdf', 'picture', 'still'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table stored_file drop column cleaned`);
  }
}
