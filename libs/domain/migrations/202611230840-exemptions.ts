import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is exempted from the public, document by document and passage by passage, and who has read it. */
export class Exemptions implements MigrationInterface {
  readonly name = 'Exemptions2026112308400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exemption (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null default 1,
        key text not null,
        scope text not null,
        owner_kind text not null,
        owner_id uuid not null,
        legal_basis text not null,
        reason text not null,
        readers text[] not null,
        shielded_title text,
        enhanced_access boolean not null,
        enhanced_access_note text not null,
        decided_at timestamptz not null,
        decided_by uuid,
        review_on date,
        lifted_at timestamptz,
        lifted_by uuid,
        constraint exemption_pkey primary key (id),
        constraint exemption_key_unique unique (council_id, key),
        constraint exemption_decider_fkey foreign key (council_id, decided_by) references person (council_id, id),
        constraint exemption_lifter_fkey foreign key (council_id, lifted_by) references person (council_id, id),
        constraint exemption_scope_check check (scope in ('document', 'passage')),
        constraint exemption_owner_check check (owner_kind in ('saksframlegg', 'vedlegg', 'referat', 'letter')),
        constraint exemption_basis_check check (legal_basis <> ''),
        constraint exemption_title_check check (scope = 'document' or shielded_title is null),
        constraint exemption_readers_check check (
          readers <@ array['chair', 'deputyChair', 'member', 'vara', 'observer']),
        constraint exemption_lifted_check check (lifted_by is null or lifted_at is not null)
      )`);
    await runner.query(`
      create unique index exemption_document_unique on exemption (council_id, owner_kind, owner_id)
       where scope = 'document' and lifted_at is null`);
    await runner.query(`create index exemption_owner_index on exemption (owner_kind, owner_id)`);
    await runner.query(`create index exemption_decider_index on exemption (decided_by)`);
    await runner.query(`create index exemption_lifter_index on exemption (lifted_by)`);
    await runner.query(`
      create table exempt_read (
        id uuid not null,
        council_id uuid not null references council (id),
        owner_kind text not null,
        owner_id uuid not null,
        reader_id uuid not null,
        reader_role text not null,
        read_at timestamptz not null,
        constraint exempt_read_pkey primary key (id),
        constraint exempt_read_reader_fkey foreign key (council_id, reader_id) references person (council_id, id),
        constraint exempt_read_owner_check check (owner_kind in ('saksframlegg', 'vedlegg', 'referat', 'letter'))
      )`);
    await runner.query(
      `create index exempt_read_owner_index on exempt_read (owner_kind, owner_id, read_at desc)`,
    );
    await runner.query(`create index exempt_read_reader_index on exempt_read (reader_id, read_at desc)`);
    await runner.query(`select saksgang_protect('exemption'), saksgang_protect_append_only('exempt_read')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table exempt_read, exemption`);
  }
}
