import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditFunctions, dropAuditFunctions } from './audit-functions.js';
import { dropProtectFunctions, protectFunctions } from './protect-functions.js';

/**
 * The audit trail (every write, append-only, chained by hash) and the functions with which tables
 * join it. The running program may read its council's events and do nothing else with them: they are written by a
 * trigger with the owner's rights.
 */
export class AuditTrail1795335000000 implements MigrationInterface {
  readonly name = 'AuditTrail1795335000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_event (
        council_id uuid not null,
        seq bigint not null check (seq > 0),
        at timestamptz not null,
        actor_id uuid,
        actor_role text not null,
        request_id text,
        action text not null,
        entity text not null,
        entity_id text not null,
        operation text not null check (operation in ('insert', 'update', 'delete')),
        before jsonb,
        after jsonb,
        previous_hash text not null,
        hash text not null,
        primary key (council_id, seq)
      )`);
    await runner.query('create index audit_event_entity on audit_event (council_id, entity, entity_id, seq)');
    await runner.query(`
      create table audit_chain (
        council_id uuid primary key,
        length bigint not null,
        head text not null
      )`);
    await runner.query(
      `comment on table audit_chain is 'Where each chain ends, so that a missing last row is seen.'`,
    );
    for (const statement of [...auditFunctions, ...protectFunctions, ...guards])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_event, audit_chain');
    for (const statement of [...dropProtectFunctions, ...dropAuditFunctions]) await runner.query(statement);
  }
}

/** Row-level security is not forced here: the owner's trigger writes for every council. */
const guards = ['audit_event', 'audit_chain']
  .flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy council_isolation on ${table} for select
       using (council_id = nullif(current_setting('saksgang.council_id', true), '')::uuid)`,
    `grant select on ${table} to saksgang_app`,
    `create trigger refuse_truncate before truncate on ${table} execute function saksgang_refuse()`,
    `create trigger refuse_delete before delete on ${table} for each row execute function saksgang_refuse()`,
  ])
  .concat(
    'create trigger refuse_update before update on audit_event for each row execute function saksgang_refuse()',
    `create trigger refuse_shortening before update on audit_chain for each row
       when (new.length <= old.length) execute function saksgang_refuse()`,
    `create constraint trigger note_head after insert on audit_event deferrable initially deferred
       for each row execute function saksgang_audit_head()`,
  );
