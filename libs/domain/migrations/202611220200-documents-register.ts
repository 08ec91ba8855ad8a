import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of each stored file; the bytes lie in the file store. */
export class DocumentsRegister implements MigrationInterface {
  readonly name = 'DocumentsRegister2026112202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_file (
        id uuid not null,
        council_id uuid not null references council (id),
        sha256 text not null,
        size int not null,
        media_type text not null,
        name text not null,
        created_at timestamptz not null,
        released_at timestamptz,
        constraint stored_file_pkey primary key (id),
        constraint stored_file_council_id_unique unique (council_id, id),
        constraint stored_file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint stored_file_size_check check (size >= 0)
      )`);
    await runner.query(`create index stored_file_sha256_index on stored_file (sha256)`);
    await runner.query(`select saksgang_protect('stored_file')`);
    // Content is shared between councils by its hash: only the owner may ask whether anybody still refers to it,
    // and the answer says no more than that.
    await runner.query(`create policy owner_looks_up on stored_file for select to current_user using (true)`);
    await runner.query(`
      create function saksgang_referenced_files(candidates text[])
        returns setof text
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select distinct f.sha256 from public.stored_file f where f.sha256 = any (candidates) $$`);
    await runner.query(`revoke execute on function saksgang_referenced_files(text[]) from public`);
    await runner.query(`grant execute on function saksgang_referenced_files(text[]) to saksgang_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function saksgang_referenced_files(text[])`);
    await runner.query(`drop table stored_file`);
  }
}
