import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each issue of an innkalling said when it went out, why there was a new one, and when papers and vedlegg reached
 * their readers.
 */
export class InnkallingIssues implements MigrationInterface {
  readonly name = 'InnkallingIssues2026112302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table innkalling
        add column as_sent jsonb,
        add column reason text,
        add constraint innkalling_as_sent_check
          check (sent_at is not null or as_sent is null and reason is null)`);
    await runner.query(`
      create function innkalling_keep_sent() returns trigger language plpgsql as $$
      begin
        raise exception 'issue % was sent', old.issue
          using errcode = 'check_violation', constraint = 'innkalling_sent_kept';
      end $$`);
    await runner.query(`
      create trigger innkalling_sent_kept before update on innkalling
        for each row when (old.sent_at is not null) execute function innkalling_keep_sent()`);
    await runner.query(`alter table innkalling_dispatch add column reason text`);
    await runner.query(`alter table saksframlegg add column sent_at timestamptz`);
    await runner.query(`alter table vedlegg add column sent_later_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table vedlegg drop column sent_later_at`);
    await runner.query(`alter table saksframlegg drop column sent_at`);
    await runner.query(`alter table innkalling_dispatch drop column reason`);
    await runner.query(`drop trigger innkalling_sent_kept on innkalling`);
    await runner.query(`drop function innkalling_keep_sent`);
    await runner.query(
      `alter table innkalling drop constraint innkalling_as_sent_check, drop column as_sent, drop column reason`,
    );
  }
}
