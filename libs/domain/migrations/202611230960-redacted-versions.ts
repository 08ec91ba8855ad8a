import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A redacted version (sladdet versjon) of an exempted vedlegg, which stands in its place for those who may not read it. */
export class RedactedVersions implements MigrationInterface {
  readonly name = 'RedactedVersions2026112309600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exemption
        add column redacted_file_id uuid,
        add constraint exemption_redacted_file_fkey foreign key (council_id, redacted_file_id)
          references stored_file (council_id, id),
        add constraint exemption_redacted_check
          check (redacted_file_id is null or (scope = 'document' and owner_kind = 'vedlegg'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table exemption drop column redacted_file_id`);
  }
}
