import type { QueryRunner } from 'typeorm';

/** Which tables a meeting's page shows, as which part of it, and by what the row leads to its meeting. */
const watched = [
  ['meeting', 'meeting', 'own'],
  ['agenda_item', 'agenda', 'meeting'],
  ['agenda_item_shield', 'agenda', 'item'],
  ['item_time', 'agenda', 'meeting'],
  ['attendance', 'attendance', 'meeting'],
  ['disqualification', 'attendance', 'item'],
  ['habilitet_ruling', 'attendance', 'item'],
  ['vedtak', 'vedtak', 'item'],
  ['vedtak_alternative', 'vedtak', 'item'],
  ['vote', 'vedtak', 'vedtak'],
  ['minute_statement', 'vedtak', 'vedtak'],
  ['ballot', 'ballots', 'item'],
  ['ballot_voter', 'ballots', 'ballot'],
  ['item_note', 'notes', 'item'],
  ['speaking_request', 'speakers', 'meeting'],
  ['proposed_matter', 'matters', 'meeting'],
] as const;

/**
 * A counter for each meeting that is called or under way, and the number at which each part of it last changed. The
 * triggers wait for the end of the transaction: the counter is held only while it commits, so that its numbers become
 * visible in their order, and writers do not wait for one another while they work. The change is told on the channel
 * `saksgang_room`, at the commit and only then.
 */
export async function installPulse(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table room_pulse (
      meeting_id uuid not null,
      council_id uuid not null references council (id),
      revision bigint not null,
      parts jsonb not null,
      constraint room_pulse_pkey primary key (meeting_id),
      constraint room_pulse_meeting_fkey foreign key (council_id, meeting_id)
        references meeting (council_id, id) on delete cascade
    )`);
  // A counter tells nothing that the audited tables do not tell already.
  await runner.query(`select saksgang_isolate('room_pulse')`);
  await runner.query(pulse);
  await runner.query(`
    insert into room_pulse (meeting_id, council_id, revision, parts)
    select id, council_id, 1, '{}' from meeting where status in ('called', 'inProgress')`);
  for (const [table, part, by] of watched) {
    await runner.query(`
      create constraint trigger ${table}_pulse after insert or update or delete on ${table}
        deferrable initially deferred for each row execute function saksgang_pulse('${part}', '${by}')`);
  }
}

export async function dropPulse(runner: QueryRunner): Promise<void> {
  for (const [table] of watched) await runner.query(`drop trigger ${table}_pulse on ${table}`);
  await runner.query('drop function saksgang_pulse()');
  await runner.query('drop table room_pulse');
}

const pulse = `
  create function saksgang_pulse() returns trigger language plpgsql as $$
  declare
    part text := tg_argv[0];
    line jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    meeting uuid;
    told text := coalesce(current_setting('saksgang.pulsed', true), '');
    number bigint;
  begin
    case tg_argv[1]
      when 'own' then meeting := (line ->> 'id')::uuid;
      when 'meeting' then meeting := (line ->> 'meeting_id')::uuid;
      when 'item' then
        select i.meeting_id into meeting from agenda_item i where i.id = (line ->> 'agenda_item_id')::uuid;
      when 'vedtak' then
        select i.meeting_id into meeting from agenda_item i join vedtak v on v.agenda_item_id = i.id
         where v.id = (line ->> 'vedtak_id')::uuid;
      when 'ballot' then
        select i.meeting_id into meeting from agenda_item i join ballot b on b.agenda_item_id = i.id
         where b.id = (line ->> 'ballot_id')::uuid;
    end case;
    if meeting is null or position(meeting || part in told) > 0 then return null; end if;
    if tg_argv[1] = 'own' and tg_op <> 'DELETE' and line ->> 'status' in ('called', 'inProgress') then
      insert into room_pulse (meeting_id, council_id, revision, parts)
      values (meeting, (line ->> 'council_id')::uuid, 0, '{}') on conflict do nothing;
    end if;
    update room_pulse p set revision = p.revision + 1, parts = p.parts || jsonb_build_object(part, p.revision + 1)
     where p.meeting_id = meeting returning p.revision into number;
    perform set_config('saksgang.pulsed', told || meeting || part || ' ', true);
    if number is not null then perform pg_notify('saksgang_room', meeting || ' ' || number || ' ' || part); end if;
    return null;
  end $$`;
