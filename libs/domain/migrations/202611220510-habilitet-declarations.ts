import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people declare about habilitet, the reasons in a table apart, and the log of who read what is confidential. */
export class HabilitetDeclarations implements MigrationInterface {
  readonly name = 'HabilitetDeclarations2026112205100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table legal_basis add constraint legal_basis_council_id_unique unique (council_id, id)`,
    );
    await runner.query(`
      create table habilitet_declaration (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        agenda_item_id uuid not null,
        person_id uuid not null,
        status text not null,
        legal_basis_id uuid,
        has_reason boolean not null,
        declared_at timestamptz not null,
        constraint habilitet_declaration_pkey primary key (id),
        constraint habilitet_declaration_council_id_unique unique (council_id, id),
        constraint habilitet_declaration_person_unique unique (agenda_item_id, person_id),
        constraint habilitet_declaration_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id) on delete cascade,
        constraint habilitet_declaration_person_fkey foreign key (council_id, person_id)
          references person (council_id, id),
        constraint habilitet_declaration_basis_fkey foreign key (council_id, legal_basis_id)
          references legal_basis (council_id, id),
        constraint habilitet_declaration_status_check check (status in ('able', 'unsure', 'disqualified')),
        constraint habilitet_declaration_ground_check check (status <> 'disqualified' or legal_basis_id is not null),
        constraint habilitet_declaration_reason_check check (status <> 'unsure' or has_reason)
      )`);
    await runner.query(
      `create index habilitet_declaration_person_index on habilitet_declaration (person_id)`,
    );
    await runner.query(`
      create table habilitet_reason (
        declaration_id uuid not null,
        council_id uuid not null references council (id),
        text text not null,
        constraint habilitet_reason_pkey primary key (declaration_id),
        constraint habilitet_reason_declaration_fkey foreign key (council_id, declaration_id)
          references habilitet_declaration (council_id, id) on delete cascade,
        constraint habilitet_reason_length_check check (length(text) between 1 and 1000)
      )`);
    await runner.query(`
      create table confidential_read (
        id uuid not null,
        council_id uuid not null references council (id),
        subject text not null,
        person_id uuid not null,
        agenda_item_id uuid,
        reader_id uuid,
        reader_role text not null,
        read_at timestamptz not null,
        constraint confidential_read_pkey primary key (id),
        constraint confidential_read_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint confidential_read_reader_fkey foreign key (council_id, reader_id) references person (council_id, id),
        constraint confidential_read_subject_check check (subject in ('reason', 'interests'))
      )`);
    await runner.query(
      `create index confidential_read_person_index on confidential_read (person_id, read_at desc)`,
    );
    // The audit trail keeps for ever what it has seen: the words of a reason stay out of it.
    await runner.query(
      `select saksgang_protect('habilitet_declaration'), saksgang_protect('habilitet_reason', '{text}'),
              saksgang_protect_append_only('confidential_read')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table confidential_read, habilitet_reason, habilitet_declaration`);
    await runner.query(`alter table legal_basis drop constraint legal_basis_council_id_unique`);
  }
}
