/** How a table joins the wall between councils and the audit trail; the migrations of the domain call these. */

/** Attaches the audit trigger. File bytes (bytea) are never audited, besides the columns named. */
const auditTable = `
  create function saksgang_audit_table(target regclass, unaudited text[])
  returns void language plpgsql as $$
  declare
    keys text := (select string_agg(a.attname, ',' order by array_position(i.indkey, a.attnum))
                    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                   where i.indrelid = target and i.indisprimary);
    binaries text[] := array(select attname::text from pg_attribute
                              where attrelid = target and attnum > 0 and atttypid = 'bytea'::regtype);
  begin
    if keys is null then raise exception 'Table % has no primary key', target; end if;
    execute format(
      'create constraint trigger audit after insert or update or delete on %s deferrable initially deferred
         for each row execute function saksgang_audit(%L, %L)',
      target, keys, array_to_string(unaudited || binaries, ','));
  end $$`;

/** The usual way: rows of a council, changed by the program, audited. `unaudited`: secrets and noise (`last_seen_at`). */
const protect = `
  create function saksgang_protect(target regclass, unaudited text[] default '{}')
  returns void language plpgsql as $$
  begin
    perform saksgang_isolate(target);
    perform saksgang_audit_table(target, unaudited);
  end $$`;

/** Rows that are added and then never change (votes cast, versions sent): refused even to the owner. */
const protectAppendOnly = `
  create function saksgang_protect_append_only(target regclass, unaudited text[] default '{}')
  returns void language plpgsql as $$
  begin
    perform saksgang_protect(target, unaudited);
    execute format('revoke update, delete on %s from saksgang_app', target);
    execute format(
      'create trigger refuse_change before update or delete on %s for each row execute function saksgang_refuse()', target);
  end $$`;

/** The table of councils itself: its rows carry their own id as council, and the program never removes one. */
const protectCouncil = `
  create function saksgang_protect_council(target regclass, unaudited text[] default '{}')
  returns void language plpgsql as $$
  begin
    perform saksgang_protect(target, unaudited);
    execute format('alter table %s add constraint is_its_own_council check (council_id = id)', target);
    execute format('revoke delete on %s from saksgang_app', target);
  end $$`;

const signatures = [
  'saksgang_audit_table(regclass, text[])',
  'saksgang_protect(regclass, text[])',
  'saksgang_protect_append_only(regclass, text[])',
  'saksgang_protect_council(regclass, text[])',
];

export const protectFunctions = [
  ...[auditTable, protect, protectAppendOnly, protectCouncil],
  ...signatures.map((signature) => `revoke execute on function ${signature} from public`),
];

export const dropProtectFunctions = signatures.toReversed().map((signature) => `drop function ${signature}`);
