import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['council', 'organisation', 'person', 'affiliation', 'seat', 'appointment', 'earlier_case'];

/** Councils with their settings, people and who held what when; the cases from before the program; who is signed in. */
export class Councils implements MigrationInterface {
  readonly name = 'Councils2026112201000';

  async up(runner: QueryRunner): Promise<void> {
    // Equality of ids and overlap of periods in one exclusion constraint need it; a trusted extension since Postgres 13.
    await runner.query(`create extension if not exists btree_gist`);
    await createCouncil(runner);
    await createPeople(runner);
    await createAppointments(runner);
    await createEarlierCases(runner);
    const [council, ...others] = tables;
    await runner.query(`select saksgang_protect_council('${council}')`);
    await runner.query(`select ${others.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
    await runner.query(`drop extension btree_gist`);
  }
}

async function createCouncil(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table council (
      id uuid not null,
      council_id uuid not null,
      key text not null,
      name text not null,
      short_name text not null,
      noun text not null,
      language text not null,
      settings jsonb not null,
      about text,
      version int not null default 1,
      constraint council_pkey primary key (id),
      constraint council_own_tenant_check check (council_id = id),
      constraint council_key_unique unique (key),
      constraint council_language_check check (language in ('nb-NO', 'nn-NO')),
      constraint council_settings_check check (jsonb_typeof(settings) = 'object')
    )`);
}

async function createPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table organisation (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      position int not null,
      name text not null,
      short_name text,
      place text,
      version int not null default 1,
      constraint organisation_pkey primary key (id),
      constraint organisation_council_id_unique unique (council_id, id),
      constraint organisation_key_unique unique (council_id, key)
    )`);
  await runner.query(`
    create table person (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      position int not null,
      given_name text not null,
      family_name text not null,
      email text,
      version int not null default 1,
      constraint person_pkey primary key (id),
      constraint person_council_id_unique unique (council_id, id),
      constraint person_key_unique unique (council_id, key)
    )`);
  await runner.query(`
    create table affiliation (
      id uuid not null,
      council_id uuid not null references council (id),
      person_id uuid not null,
      organisation_id uuid not null,
      position int not null,
      title text,
      from_date date,
      to_date date,
      constraint affiliation_pkey primary key (id),
      constraint affiliation_person_fkey foreign key (council_id, person_id) references person (council_id, id),
      constraint affiliation_organisation_fkey foreign key (council_id, organisation_id)
        references organisation (council_id, id),
      constraint affiliation_position_unique unique (person_id, position) deferrable initially deferred,
      constraint affiliation_period_check check (to_date >= from_date)
    )`);
  await runner.query(`create index affiliation_organisation_index on affiliation (organisation_id)`);
}

/** Periods include their last day; a null end lasts until further notice. */
async function createAppointments(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table seat (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      position int not null,
      number int not null,
      represents text not null,
      version int not null default 1,
      constraint seat_pkey primary key (id),
      constraint seat_council_id_unique unique (council_id, id),
      constraint seat_key_unique unique (council_id, key),
      constraint seat_number_unique unique (council_id, number) deferrable initially deferred,
      constraint seat_number_check check (number between 1 and 200)
    )`);
  await runner.query(`
    create table appointment (
      id uuid not null,
      council_id uuid not null references council (id),
      position int not null,
      person_id uuid not null,
      role text not null,
      seat_id uuid,
      rank int,
      from_date date not null,
      to_date date,
      version int not null default 1,
      constraint appointment_pkey primary key (id),
      constraint appointment_person_fkey foreign key (council_id, person_id) references person (council_id, id),
      constraint appointment_seat_fkey foreign key (council_id, seat_id) references seat (council_id, id),
      constraint appointment_role_check
        check (role in ('chair', 'deputyChair', 'member', 'vara', 'observer', 'secretariat')),
      constraint appointment_period_check check (to_date >= from_date),
      constraint appointment_seat_required_check check (role not in ('member', 'vara') or seat_id is not null),
      constraint appointment_seat_not_allowed_check
        check (role not in ('observer', 'secretariat') or seat_id is null),
      constraint appointment_rank_check check (rank between 1 and 20 and (rank is null or role = 'vara')),
      -- A seat has one person at a time; the same person may sit in it as member and as chair.
      constraint appointment_seat_free exclude using gist (
        seat_id with =, person_id with <>, daterange(from_date, to_date, '[]') with &&
      ) where (role in ('chair', 'deputyChair', 'member') and seat_id is not null),
      constraint appointment_one_chair exclude using gist (
        council_id with =, daterange(from_date, to_date, '[]') with &&
      ) where (role = 'chair'),
      constraint appointment_once exclude using gist (
        person_id with =, role with =, (coalesce(seat_id, council_id)) with =,
        daterange(from_date, to_date, '[]') with &&
      )
    )`);
  await runner.query(`create index appointment_person_index on appointment (person_id)`);
}

async function createEarlierCases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table earlier_case (
      id uuid not null,
      council_id uuid not null references council (id),
      position int not null,
      sequence int not null,
      meeting_number int not null,
      year int not null,
      title text not null,
      treated_on date,
      constraint earlier_case_pkey primary key (id),
      constraint earlier_case_council_id_unique unique (council_id, id),
      constraint earlier_case_number_unique unique (council_id, year, sequence)
    )`);
}
