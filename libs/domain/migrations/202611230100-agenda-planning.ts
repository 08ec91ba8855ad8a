import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['agenda_item_shield', 'agenda_heading'];

/** Sub-items, number trails, reasons, headings and shielded items of an agenda. */
export class AgendaPlanning implements MigrationInterface {
  readonly name = 'AgendaPlanning2026112301000';

  async up(runner: QueryRunner): Promise<void> {
    await widenItems(runner);
    await createShield(runner);
    await createHeading(runner);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
    await runner.query(`
      alter table agenda_item
        drop column continues_id, drop column status_reason, drop column parent_id, drop column letter`);
  }
}

async function widenItems(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table agenda_item
      add column continues_id uuid,
      add column status_reason text,
      add column parent_id uuid,
      add column letter text,
      add constraint agenda_item_continues_fkey foreign key (council_id, continues_id)
        references agenda_item (council_id, id),
      add constraint agenda_item_continues_check check (continues_id <> id),
      add constraint agenda_item_parent_fkey foreign key (council_id, parent_id)
        references agenda_item (council_id, id),
      add constraint agenda_item_letter_unique unique (parent_id, letter),
      add constraint agenda_item_sub_item_check check (
        (parent_id is null) = (letter is null)
        and (letter is null or letter ~ '^[a-z]$' and sequence is null and standing_key is null))`);
  await runner.query(`create index agenda_item_continues_index on agenda_item (continues_id)`);
}

/** The title in agenda_item is the one for everybody; what only some may know is kept apart, so no reader of it can forget. */
async function createShield(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table agenda_item_shield (
      id uuid not null,
      council_id uuid not null references council (id),
      agenda_item_id uuid not null,
      title text not null,
      legal_basis text not null,
      reason text not null,
      readers text[] not null,
      constraint agenda_item_shield_pkey primary key (id),
      constraint agenda_item_shield_unique unique (agenda_item_id),
      constraint agenda_item_shield_item_fkey foreign key (council_id, agenda_item_id)
        references agenda_item (council_id, id) on delete cascade,
      constraint agenda_item_shield_legal_basis_check check (legal_basis <> ''),
      constraint agenda_item_shield_readers_check
        check (readers <@ array['chair', 'deputyChair', 'member', 'vara', 'observer'])
    )`);
}

async function createHeading(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table agenda_heading (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      title text not null,
      items_above int not null,
      rank int not null,
      constraint agenda_heading_pkey primary key (id),
      constraint agenda_heading_meeting_fkey foreign key (council_id, meeting_id)
        references meeting (council_id, id) on delete cascade,
      constraint agenda_heading_place_unique unique (meeting_id, items_above, rank) deferrable initially deferred,
      constraint agenda_heading_place_check check (items_above >= 0 and rank >= 1)
    )`);
}
