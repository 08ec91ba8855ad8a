import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['saksframlegg', 'saksframlegg_section', 'earlier_treatment', 'vedlegg'];

/** The papers with their sections, what they refer back to, and everything that is attached. */
export class SaksframleggTables implements MigrationInterface {
  readonly name = 'Saksframlegg2026112204000';

  async up(runner: QueryRunner): Promise<void> {
    await createSaksframlegg(runner);
    await createEarlierTreatment(runner);
    await createVedlegg(runner);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}

async function createSaksframlegg(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table saksframlegg (
      id uuid not null,
      council_id uuid not null references council (id),
      agenda_item_id uuid not null,
      status text not null,
      submitted_by uuid not null,
      case_officers uuid[] not null,
      area_keys text[] not null,
      proposed_vedtak text[] not null,
      changed_at timestamptz not null,
      version int not null default 1,
      constraint saksframlegg_pkey primary key (id),
      constraint saksframlegg_council_id_unique unique (council_id, id),
      constraint saksframlegg_item_fkey foreign key (council_id, agenda_item_id)
        references agenda_item (council_id, id),
      constraint saksframlegg_submitted_by_fkey foreign key (council_id, submitted_by)
        references person (council_id, id),
      constraint saksframlegg_item_unique unique (agenda_item_id),
      constraint saksframlegg_status_check
        check (status in ('draft', 'forQualityCheck', 'ready', 'sent', 'treated'))
    )`);
  await runner.query(`
    create table saksframlegg_section (
      id uuid not null,
      council_id uuid not null references council (id),
      saksframlegg_id uuid not null,
      position int not null,
      kind text not null,
      heading text,
      html text not null,
      constraint saksframlegg_section_pkey primary key (id),
      constraint saksframlegg_section_paper_fkey foreign key (council_id, saksframlegg_id)
        references saksframlegg (council_id, id) on delete cascade,
      constraint saksframlegg_section_position_unique unique (saksframlegg_id, position)
        deferrable initially deferred,
      constraint saksframlegg_section_kind_check
        check (kind in ('text', 'background', 'reason', 'mainPoints', 'free')),
      constraint saksframlegg_section_heading_check check ((kind = 'free') = (heading is not null))
    )`);
}

async function createEarlierTreatment(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table earlier_treatment (
      id uuid not null,
      council_id uuid not null references council (id),
      saksframlegg_id uuid not null,
      position int not null,
      agenda_item_id uuid,
      earlier_case_id uuid,
      constraint earlier_treatment_pkey primary key (id),
      constraint earlier_treatment_paper_fkey foreign key (council_id, saksframlegg_id)
        references saksframlegg (council_id, id) on delete cascade,
      constraint earlier_treatment_item_fkey foreign key (council_id, agenda_item_id)
        references agenda_item (council_id, id),
      constraint earlier_treatment_earlier_case_fkey foreign key (council_id, earlier_case_id)
        references earlier_case (council_id, id),
      constraint earlier_treatment_one_case_check check (num_nonnulls(agenda_item_id, earlier_case_id) = 1),
      constraint earlier_treatment_position_unique unique (saksframlegg_id, position) deferrable initially deferred
    )`);
  await runner.query(`create index earlier_treatment_item_index on earlier_treatment (agenda_item_id)`);
  await runner.query(
    `create index earlier_treatment_earlier_case_index on earlier_treatment (earlier_case_id)`,
  );
}

/** Owners lie in this feature and in those above it, so \`owner_id\` cannot be a foreign key; the services keep it true. */
async function createVedlegg(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table vedlegg (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      owner_kind text not null,
      owner_id uuid not null,
      position int not null,
      title text not null,
      kind text not null,
      status text not null,
      source text,
      date date,
      content_kind text not null,
      stored_file_id uuid,
      letter_id uuid,
      referat_year int,
      referat_number int,
      version int not null default 1,
      constraint vedlegg_pkey primary key (id),
      constraint vedlegg_key_unique unique (council_id, key),
      constraint vedlegg_position_unique unique (owner_kind, owner_id, position) deferrable initially deferred,
      constraint vedlegg_stored_file_fkey foreign key (council_id, stored_file_id)
        references stored_file (council_id, id),
      constraint vedlegg_owner_kind_check check (owner_kind in ('saksframlegg', 'referat', 'letter')),
      constraint vedlegg_kind_check check (kind in ('referat', 'activityOverview', 'letter', 'pressArticle', 'note',
        'slides', 'themeNote', 'report', 'other')),
      constraint vedlegg_status_check check (status in ('draft', 'final')),
      constraint vedlegg_content_kind_check
        check (content_kind in ('file', 'html', 'letter', 'referat', 'activityOverview')),
      constraint vedlegg_one_content_check check (
        (content_kind in ('file', 'html')) = (stored_file_id is not null)
        and (content_kind = 'letter') = (letter_id is not null)
        and (content_kind = 'referat') = (referat_year is not null)
        and (content_kind = 'referat') = (referat_number is not null))
    )`);
  await runner.query(`create index vedlegg_stored_file_index on vedlegg (stored_file_id)`);
}
