import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the virus scanner said of each stored file, and the files that it had refused. */
export class FileScans implements MigrationInterface {
  readonly name = 'FileScans2026112308600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file
        add column scan text not null default 'none',
        add column scanned_at timestamptz,
        add column scan_finding text,
        add constraint stored_file_scan_check check (scan in ('none', 'waiting', 'clean', 'found')),
        add constraint stored_file_scan_time_check check (scan not in ('clean', 'found') or scanned_at is not null),
        add constraint stored_file_finding_check check ((scan = 'found') = (scan_finding is not null))`);
    await runner.query(
      `create index stored_file_scan_index on stored_file (scan) where scan in ('waiting', 'none', 'found')`,
    );
    await runner.query(`
      create table refused_file (
        id uuid not null,
        council_id uuid not null references council (id),
        name text not null,
        content_hash text not null,
        size int not null,
        finding text not null,
        refused_at timestamptz not null,
        constraint refused_file_pkey primary key (id),
        constraint refused_file_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        constraint refused_file_finding_check check (finding <> '')
      )`);
    await runner.query(`create index refused_file_refused_index on refused_file (refused_at)`);
    await runner.query(`select saksgang_protect_append_only('refused_file')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table refused_file`);
    await runner.query(
      `alter table stored_file drop column scan, drop column scanned_at, drop column scan_finding`,
    );
  }
}
