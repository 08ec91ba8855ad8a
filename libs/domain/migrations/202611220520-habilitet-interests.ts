import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of interests: what members and vara have told about themselves. */
export class HabilitetInterests implements MigrationInterface {
  readonly name = 'HabilitetInterests2026112205200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interest (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        person_id uuid not null,
        kind text not null,
        organisation_id uuid,
        organisation_name text not null,
        description text not null,
        from_date date,
        to_date date,
        constraint interest_pkey primary key (id),
        constraint interest_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint interest_organisation_fkey foreign key (council_id, organisation_id)
          references organisation (council_id, id),
        constraint interest_kind_check check (kind in ('role', 'ownership', 'relation', 'other')),
        constraint interest_period_check check (to_date is null or from_date is null or to_date >= from_date),
        constraint interest_said_check check (organisation_name <> '' or description <> '')
      )`);
    await runner.query(`create index interest_person_index on interest (person_id)`);
    // People may take back what they told: the audit trail knows that a row was there, not what it said.
    await runner.query(
      `select saksgang_protect('interest', '{organisation_id,organisation_name,description}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table interest`);
  }
}
