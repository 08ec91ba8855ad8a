import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters in and out, and the meetings they were laid before. */
export class Correspondence implements MigrationInterface {
  readonly name = 'Correspondence2026112208000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter (
        id uuid not null,
        council_id uuid not null references council (id),
        key text not null,
        direction text not null,
        status text not null,
        addressee text[] not null,
        sender text,
        our_ref text,
        their_ref text,
        place text not null,
        date date not null,
        subject text not null,
        html text not null,
        signed_by_id uuid,
        version int not null default 1,
        constraint letter_pkey primary key (id),
        constraint letter_council_id_unique unique (council_id, id),
        constraint letter_key_unique unique (council_id, key),
        constraint letter_signed_by_fkey foreign key (council_id, signed_by_id) references person (council_id, id),
        constraint letter_direction_check check (direction in ('out', 'in')),
        constraint letter_status_check check (
          direction = 'out' and status in ('draft', 'adopted', 'sent', 'answered')
          or direction = 'in' and status in ('received', 'answered')),
        constraint letter_our_ref_check
          check (direction = 'in' or status in ('draft', 'adopted') or our_ref is not null),
        constraint letter_addressee_check check (cardinality(addressee) >= 1)
      )`);
    await runner.query(`create index letter_date_index on letter (council_id, date, id)`);
    await runner.query(`create index letter_signed_by_index on letter (signed_by_id)`);
    await runner.query(`
      create table laid_letter (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        letter_id uuid not null,
        position int not null,
        constraint laid_letter_pkey primary key (id),
        constraint laid_letter_meeting_fkey foreign key (council_id, meeting_id) references meeting (council_id, id),
        constraint laid_letter_letter_fkey foreign key (council_id, letter_id) references letter (council_id, id)
          on delete cascade,
        constraint laid_letter_unique unique (meeting_id, letter_id),
        constraint laid_letter_position_unique unique (meeting_id, position) deferrable initially deferred
      )`);
    await runner.query(`create index laid_letter_letter_index on laid_letter (letter_id)`);
    await runner.query(`select saksgang_protect('letter'), saksgang_protect('laid_letter')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table laid_letter, letter`);
  }
}
