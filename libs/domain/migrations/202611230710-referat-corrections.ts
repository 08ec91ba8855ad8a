import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was corrected in a referat as it was approved or afterwards, and the PDF that each approved version is kept as. */
export class ReferatCorrections implements MigrationInterface {
  readonly name = 'ReferatCorrections2026112307100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referat_correction (
        id uuid not null,
        council_id uuid not null references council (id),
        referat_id uuid not null,
        kind text not null,
        section text not null,
        place text not null,
        was text not null,
        becomes text not null,
        in_text boolean not null,
        reason text,
        case_number text,
        status text not null,
        proposed_at timestamptz not null,
        proposed_by_id uuid,
        decided_at timestamptz,
        decided_by_id uuid,
        answer text,
        version int not null default 1,
        constraint referat_correction_pkey primary key (id),
        constraint referat_correction_referat_fkey foreign key (council_id, referat_id)
          references referat (council_id, id),
        constraint referat_correction_proposer_fkey foreign key (council_id, proposed_by_id)
          references person (council_id, id),
        constraint referat_correction_decider_fkey foreign key (council_id, decided_by_id)
          references person (council_id, id),
        constraint referat_correction_kind_check check (kind in ('approval', 'afterwards')),
        constraint referat_correction_status_check check (status in ('proposed', 'approved', 'declined')),
        constraint referat_correction_case_check check (kind <> 'approval' or (case_number is not null and status = 'approved')),
        constraint referat_correction_reason_check check (kind <> 'afterwards' or reason <> ''),
        constraint referat_correction_decided_check check ((status = 'proposed') = (decided_at is null)),
        constraint referat_correction_words_check check (was <> becomes and becomes <> '')
      )`);
    await runner.query(
      `create index referat_correction_referat_index on referat_correction (referat_id, proposed_at)`,
    );
    await runner.query(
      `create index referat_correction_proposer_index on referat_correction (proposed_by_id)`,
    );
    await runner.query(`create index referat_correction_decider_index on referat_correction (decided_by_id)`);
    await runner.query(`
      create table referat_filing (
        id uuid not null,
        council_id uuid not null references council (id),
        version_id uuid not null,
        stored_file_id uuid not null,
        filed_at timestamptz not null,
        constraint referat_filing_pkey primary key (id),
        constraint referat_filing_version_fkey foreign key (council_id, version_id)
          references referat_version (council_id, id),
        constraint referat_filing_file_fkey foreign key (council_id, stored_file_id) references stored_file (council_id, id),
        constraint referat_filing_version_unique unique (version_id)
      )`);
    await runner.query(`create index referat_filing_file_index on referat_filing (stored_file_id)`);
    await runner.query(
      `select saksgang_protect('referat_correction'), saksgang_protect_append_only('referat_filing')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table referat_filing, referat_correction`);
  }
}
