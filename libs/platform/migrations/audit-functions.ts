/**
 * The functions behind the audit trail. A row's hash is the SHA-256 of the hash before it and of its fields, each as
 * `<bytes>:<text>,` or `-,` for null, so that no two rows have the same text; audit-event-text.ts does the same.
 */

const field = `
  create function saksgang_audit_field(value text) returns text language sql immutable parallel safe as $$
    select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end
  $$`;

/** Values of more than 20,000 characters are kept in the rows themselves; the trail keeps their fingerprint. */
const image = `
  create function saksgang_audit_image(full_row jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(key, case when length(value::text) <= 20000 then value else jsonb_build_object(
        'length', length(value::text),
        'sha256', encode(sha256(convert_to(value::text, 'UTF8')), 'hex')) end)
      from jsonb_each(full_row)
  $$`;

/** What differs: the keys of one row whose values are not the same in the other. */
const difference = `
  create function saksgang_audit_difference(one jsonb, other jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(key, value) from jsonb_each(one) where value is distinct from other -> key
  $$`;

/**
 * Adds one event to the end of a council's chain. Called when the transaction commits, so the lock on the end of the
 * chain is the last one taken: writers wait for each other for the moment of a commit only, and not in circles.
 */
const append = `
  create function saksgang_audit_append(
    council uuid, table_name text, key text, operation text, before jsonb, after jsonb
  ) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare
    event audit_event;
    last record;
  begin
    perform pg_advisory_xact_lock(hashtextextended('saksgang.audit.' || council, 0));
    select e.seq, e.hash into last from audit_event e where e.council_id = council order by e.seq desc limit 1;
    if not found then insert into council_directory (council_id) values (council) on conflict do nothing; end if;
    event.council_id := council;
    event.seq := coalesce(last.seq, 0) + 1;
    event.at := clock_timestamp();
    event.actor_id := nullif(current_setting('saksgang.actor_id', true), '')::uuid;
    event.actor_role := coalesce(nullif(current_setting('saksgang.actor_role', true), ''), 'database');
    event.request_id := nullif(current_setting('saksgang.request_id', true), '');
    event.action := coalesce(nullif(current_setting('saksgang.action', true), ''), 'sql');
    event.entity := table_name;
    event.entity_id := key;
    event.operation := operation;
    event.before := before;
    event.after := after;
    event.previous_hash := coalesce(last.hash, repeat('0', 64));
    event.hash := encode(sha256(convert_to(event.previous_hash
      || saksgang_audit_field(event.council_id::text)
      || saksgang_audit_field(to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || saksgang_audit_field(event.actor_id::text)
      || saksgang_audit_field(event.actor_role)
      || saksgang_audit_field(event.request_id)
      || saksgang_audit_field(event.action)
      || saksgang_audit_field(event.entity)
      || saksgang_audit_field(event.entity_id)
      || saksgang_audit_field(event.operation)
      || saksgang_audit_field(event.before::text)
      || saksgang_audit_field(event.after::text), 'UTF8')), 'hex');
    insert into audit_event select event.*;
  end $$`;

/**
 * Fires for every changed row of every protected table.
 * Arguments: the key columns and the columns left out, each list parted by commas.
 */
const trigger = `
  create function saksgang_audit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    left_out text[] := string_to_array(tg_argv[1], ',');
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    the_row jsonb := coalesce(new_row, old_row);
    council uuid := the_row ->> 'council_id';
    key text := (select string_agg(the_row ->> part, '/') from unnest(string_to_array(tg_argv[0], ',')) as part);
    before jsonb := old_row - left_out;
    after jsonb := new_row - left_out;
  begin
    if tg_op = 'UPDATE' then
      before := saksgang_audit_difference(old_row - left_out, new_row - left_out);
      after := saksgang_audit_difference(new_row - left_out, old_row - left_out);
      if after is null then return null; end if;
    end if;
    perform saksgang_audit_append(
      council, tg_table_name, key, lower(tg_op), saksgang_audit_image(before), saksgang_audit_image(after));
    return null;
  end $$`;

/** Notes the end of the chain, once for all rows of a transaction: only the last one still is the last. */
const head = `
  create function saksgang_audit_head() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (select from audit_event where council_id = new.council_id and seq > new.seq) then
      insert into audit_chain (council_id, length, head) values (new.council_id, new.seq, new.hash)
        on conflict (council_id) do update set length = excluded.length, head = excluded.head;
    end if;
    return null;
  end $$`;

/** In the order in which they need each other. The event table must be there. */
export const auditFunctions = [
  field,
  image,
  difference,
  append,
  trigger,
  head,
  // The chain is written by triggers only: nobody may call what adds to it.
  `revoke execute on function saksgang_audit_append(uuid, text, text, text, jsonb, jsonb) from public`,
];

export const dropAuditFunctions = [
  'drop function saksgang_audit_head()',
  'drop function saksgang_audit()',
  'drop function saksgang_audit_append(uuid, text, text, text, jsonb, jsonb)',
  'drop function saksgang_audit_difference(jsonb, jsonb)',
  'drop function saksgang_audit_image(jsonb)',
  'drop function saksgang_audit_field(text)',
];
