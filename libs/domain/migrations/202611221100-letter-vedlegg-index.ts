import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a letter is a vedlegg of a paper is asked for each letter that a member reads; without it, of all vedlegg. */
export class LetterVedleggIndex implements MigrationInterface {
  readonly name = 'LetterVedleggIndex2026112211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index vedlegg_letter_index on vedlegg (letter_id) where letter_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index vedlegg_letter_index`);
  }
}
