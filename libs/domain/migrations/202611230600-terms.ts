import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Terms that were ended, so that it can be seen and undone; and people's addresses kept out of the audit trail from now
 * on: it never forgets, and addresses are to be forgotten.
 */
export class Terms implements MigrationInterface {
  readonly name = 'Terms2026112306000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger audit on person`);
    await runner.query(`select saksgang_audit_table('person', '{email}')`);
    await runner.query(
      `alter table appointment add constraint appointment_council_id_unique unique (council_id, id)`,
    );
    await runner.query(`
      create table term_end (
        id uuid not null,
        council_id uuid not null references council (id),
        last_day date not null,
        ended_at timestamptz not null,
        ended_by uuid,
        undone_at timestamptz,
        version int not null default 1,
        constraint term_end_pkey primary key (id),
        constraint term_end_council_id_unique unique (council_id, id),
        constraint term_end_person_fkey foreign key (council_id, ended_by) references person (council_id, id)
      )`);
    await runner.query(`
      create table ended_appointment (
        term_end_id uuid not null,
        appointment_id uuid not null,
        council_id uuid not null references council (id),
        previous_last_day date,
        constraint ended_appointment_pkey primary key (term_end_id, appointment_id),
        constraint ended_appointment_term_end_fkey foreign key (council_id, term_end_id)
          references term_end (council_id, id),
        constraint ended_appointment_appointment_fkey foreign key (council_id, appointment_id)
          references appointment (council_id, id) on delete cascade
      )`);
    await runner.query(`create index ended_appointment_index on ended_appointment (appointment_id)`);
    await runner.query(`select saksgang_protect('term_end'), saksgang_protect('ended_appointment')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ended_appointment, term_end`);
    await runner.query(`alter table appointment drop constraint appointment_council_id_unique`);
    await runner.query(`drop trigger audit on person`);
    await runner.query(`select saksgang_audit_table('person', '{}')`);
  }
}
