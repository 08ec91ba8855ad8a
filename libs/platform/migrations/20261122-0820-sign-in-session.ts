import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in. The secret is kept as a hash, and out of the audit trail; the domain ties rows to its people. */
export class SignInSession1795335600000 implements MigrationInterface {
  readonly name = 'SignInSession1795335600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_session (
        id uuid not null,
        council_id uuid not null,
        person_id uuid not null,
        role text not null,
        secret_hash text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint sign_in_session_pkey primary key (id)
      )`);
    await runner.query('create index sign_in_session_expiry on sign_in_session (council_id, expires_at)');
    await runner.query('create index sign_in_session_person on sign_in_session (council_id, person_id)');
    await runner.query(`select saksgang_protect('sign_in_session', '{secret_hash}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_session');
  }
}
