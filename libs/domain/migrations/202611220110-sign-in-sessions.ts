import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ties the sign-in sessions of the platform to the people of the council they are for. */
export class SignInSessions implements MigrationInterface {
  readonly name = 'SignInSessions2026112201100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_session
        add constraint sign_in_session_council_fkey foreign key (council_id) references council (id),
        add constraint sign_in_session_person_fkey foreign key (council_id, person_id)
          references person (council_id, id) on delete cascade,
        add constraint sign_in_session_role_check
          check (role in ('chair', 'deputyChair', 'member', 'vara', 'observer', 'secretariat')),
        add constraint sign_in_session_period_check check (expires_at > created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_session
        drop constraint sign_in_session_council_fkey,
        drop constraint sign_in_session_person_fkey,
        drop constraint sign_in_session_role_check,
        drop constraint sign_in_session_period_check`);
  }
}
