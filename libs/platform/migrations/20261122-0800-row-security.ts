import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The wall between councils. `saksgang_app` is the role of the running program: it owns nothing and cannot get round
 * row-level security. A table joins by `select saksgang_isolate('table')`; most use `saksgang_protect`, which also
 * audits it.
 */
export class RowSecurity1795334400000 implements MigrationInterface {
  readonly name = 'RowSecurity1795334400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'saksgang_app') then
          create role saksgang_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
        end if;
      exception when duplicate_object or unique_violation then null; -- another database of this server was quicker
      end $$`);
    // So that an owner who is no superuser can put the role on. An administrator may have granted it already.
    await runner.query(`
      do $$ begin
        execute format('grant saksgang_app to %I', current_user);
      exception when insufficient_privilege then null;
      end $$`);
    await runner.query('grant usage on schema public to saksgang_app');
    await runner.query('grant select on schema_migration to saksgang_app');
    await runner.query(`
      create table council_directory (
        council_id uuid primary key,
        registered_at timestamptz not null default now()
      )`);
    await runner.query(`
      comment on table council_directory is
      'The ids of all councils, and nothing else: the only thing that is known across councils. A council comes in with its first audited row.'`);
    await runner.query('grant select on council_directory to saksgang_app');
    await runner.query(refuseTruncate);
    await runner.query(isolate);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function saksgang_isolate(regclass)');
    await runner.query('drop function saksgang_refuse()');
    await runner.query('drop table council_directory');
    await runner.query('revoke all on schema_migration from saksgang_app');
    // The role itself belongs to the whole server; another database may use it.
    await runner.query('revoke usage on schema public from saksgang_app');
  }
}

const refuseTruncate = `
  create function saksgang_refuse() returns trigger language plpgsql as $$
  begin
    raise exception '% on % is not allowed', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end $$`;

/** One policy for reading and writing: a row is there for its own council only, and for nobody when none is set. */
const isolate = `
  create function saksgang_isolate(target regclass) returns void language plpgsql as $$
  declare
    mine text := 'council_id = nullif(current_setting(''saksgang.council_id'', true), '''')::uuid';
  begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy council_isolation on %s using (%s) with check (%s)', target, mine, mine);
    execute format('grant select, insert, update, delete on %s to saksgang_app', target);
    execute format('create trigger refuse_truncate before truncate on %s execute function saksgang_refuse()', target);
  end $$`;
