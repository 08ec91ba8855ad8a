/**
 * A large archive, made from the demo by SQL: each of its councils gets 300 held meetings (twelve a year, 1996–2020)
 * of twelve items, copies of its meeting 1/2021 with papers, vedlegg, vedtak, referat, letters and follow-ups, and an
 * action plan for every four years with the activities of its meetings. The same demo gives the same archive.
 */
const years = { first: 1996, last: 2020 };
const itemsAMeeting = 12;

/** Ids of copies are worked out from the original's and the copy's name, so that rows find each other. */
const ground = `
  set session_replication_role = replica;
  create function pg_temp.copy_of(original uuid, name text) returns uuid language sql immutable as $$
    select overlay(overlay(md5(original::text || '/' || name) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid
  $$;
  create temp table original as
    select m.*, (select count(*)::int from agenda_item i where i.meeting_id = m.id) as items
      from meeting m where m.year = 2021 and m.number = 1;
  create temp table copy as
    select o.id as original, o.council_id, o.items, y as year, n as number, y * 100 + n as name
      from original o, generate_series(${years.first}, ${years.last}) y, generate_series(1, 12) n;
  create temp table copied_item as
    select i.id as original, c.name, c.name || '/' || r as item_name, c.year, c.number, c.original as meeting,
           i.position + r * c.items as position, (c.number - 1) * ${itemsAMeeting} + i.position + r * c.items as sequence
      from copy c join agenda_item i on i.meeting_id = c.original, generate_series(0, ${itemsAMeeting}) r
     where i.position + r * c.items <= ${itemsAMeeting};
  create temp table period as
    select p.id as original, y as name, make_date(y, 1, 1) as valid_from, make_date(y + 3, 12, 31) as valid_to
      from action_plan p, generate_series(${years.first}, ${years.last}, 4) y;
  create index on copied_item (original);`;

/** Copies rows of a table; `changed` names the columns that differ, as arguments of jsonb_build_object. */
const copies = (table, from, changed) =>
  `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changed}))).* from ${table} t ${from};`;

const ofMeeting = `join copy c on c.original = t.meeting_id`;
const ofItem = `join copied_item c on c.original = t.agenda_item_id`;
const meetingId = `'meeting_id', pg_temp.copy_of(t.meeting_id, c.name::text)`;
const itemId = `'agenda_item_id', pg_temp.copy_of(t.agenda_item_id, c.item_name)`;
const ownId = (name) => `'id', pg_temp.copy_of(t.id, ${name})`;
const ownKey = (name) => `'key', t.key || '-' || replace(${name}, '/', '-')`;
const whole = 'c.name::text';
const day = `make_date(c.year, c.number, 15)`;

const meetings = [
  copies(
    'meeting',
    'join copy c on c.original = t.id',
    `${ownId(whole)}, 'year', c.year, 'number', c.number, 'starts_at', ${day} + time '09:00', 'ends_at', ${day} + time '14:00'`,
  ),
  copies(
    'agenda_item',
    'join copied_item c on c.original = t.id',
    `${ownId('c.item_name')}, 'meeting_id', pg_temp.copy_of(c.meeting, c.name::text), 'year', c.year,
     'position', c.position, 'sequence', c.sequence`,
  ),
  copies('agenda_item_guest', ofItem, `${ownId('c.item_name')}, ${itemId}`),
  copies('attendance', ofMeeting, `${ownId(whole)}, ${meetingId}`),
  copies('innkalling', ofMeeting, `${ownId(whole)}, ${meetingId}`),
];

const ofPaper = `join saksframlegg s on s.id = t.saksframlegg_id join copied_item c on c.original = s.agenda_item_id`;
const paperId = `'saksframlegg_id', pg_temp.copy_of(s.id, c.item_name)`;
const ofVedtak = `join vedtak s on s.id = t.vedtak_id join copied_item c on c.original = s.agenda_item_id`;
const vedtakId = `'vedtak_id', pg_temp.copy_of(s.id, c.item_name)`;
const papers = [
  copies('saksframlegg_section', ofPaper, `${ownId('c.item_name')}, ${paperId}`),
  copies('earlier_treatment', ofPaper, `${ownId('c.item_name')}, ${paperId}`),
  copies(
    'vedlegg',
    `join saksframlegg s on t.owner_kind = 'saksframlegg' and s.id = t.owner_id
     join copied_item c on c.original = s.agenda_item_id`,
    `${ownId('c.item_name')}, ${ownKey('c.item_name')}, 'owner_id', pg_temp.copy_of(s.id, c.item_name)`,
  ),
  copies('saksframlegg', ofItem, `${ownId('c.item_name')}, ${itemId}`),
  copies('vote', ofVedtak, `${ownId('c.item_name')}, ${vedtakId}`),
  copies('minute_statement', ofVedtak, `${ownId('c.item_name')}, ${vedtakId}`),
  copies('vedtak', ofItem, `${ownId('c.item_name')}, ${itemId}`),
  copies('disqualification', ofItem, `${ownId('c.item_name')}, ${itemId}`),
  copies('referat_account', ofItem, `${ownId('c.item_name')}, ${itemId}`),
  copies(
    'vedlegg',
    `join referat s on t.owner_kind = 'referat' and s.id = t.owner_id join copy c on c.original = s.meeting_id`,
    `${ownId(whole)}, ${ownKey(whole)}, 'owner_id', pg_temp.copy_of(s.id, c.name::text)`,
  ),
  copies('referat', ofMeeting, `${ownId(whole)}, ${meetingId}`),
  copies(
    'follow_up',
    ofItem,
    `${ownId('c.item_name')}, ${ownKey('c.item_name')}, ${itemId}, 'due', ${day} + 60,
     'status', case when c.year = ${years.last} then 'open' else 'done' end`,
  ),
];

const ofPeriod = (column) => `join period c on c.original = t.${column}`;
const underPlan = (through, column) =>
  `${through} join period c on c.original = a.action_plan_id where ${column}`;
const plans = [
  copies(
    'sub_area',
    underPlan('join area a on a.id = t.area_id', 'true'),
    `${ownId(whole)}, ${ownKey(whole)}, 'area_id', pg_temp.copy_of(a.id, c.name::text)`,
  ),
  copies(
    'goal',
    underPlan(
      'join sub_area s on s.id = t.sub_area_id join area a on a.id = s.area_id',
      'a.action_plan_id = c.original',
    ),
    `${ownId(whole)}, ${ownKey(whole)}, 'sub_area_id', pg_temp.copy_of(s.id, c.name::text)`,
  ),
  copies(
    'area_alias',
    underPlan('join area a on a.id = t.area_id', 'true'),
    `${ownId(whole)}, 'area_id', pg_temp.copy_of(a.id, c.name::text)`,
  ),
  `create temp table its_period as
     select c.*, p.original as plan, p.name as period from copy c
       join period p on c.year between p.name and p.name + 3
       join action_plan a on a.id = p.original and a.council_id = c.council_id;`,
  copies(
    'reported_activity',
    `join its_period c on c.original = t.meeting_id`,
    `${ownId(whole)}, ${meetingId}, 'activity_id', pg_temp.copy_of(t.activity_id, c.name::text)`,
  ),
  copies(
    'activity',
    `join reported_activity r on r.activity_id = t.id join its_period c on c.original = r.meeting_id`,
    `${ownId(whole)}, ${ownKey(whole)}, 'area_id', pg_temp.copy_of(t.area_id, c.period::text), 'sub_area_id', null,
     'date', ${day}, 'source_case', ((c.number - 1) * ${itemsAMeeting} + 1) || '/' || c.number || '/' || c.year`,
  ),
  copies(
    'area',
    ofPeriod('action_plan_id'),
    `${ownId(whole)}, ${ownKey(whole)}, 'action_plan_id', pg_temp.copy_of(t.action_plan_id, c.name::text)`,
  ),
  copies(
    'action_plan',
    ofPeriod('id'),
    `${ownId(whole)}, ${ownKey(whole)}, 'valid_from', c.valid_from, 'valid_to', c.valid_to`,
  ),
];

const letters = [
  `insert into laid_letter select (jsonb_populate_record(t, jsonb_build_object(${ownId(whole)},
     'meeting_id', pg_temp.copy_of(c.original, c.name::text), 'letter_id', pg_temp.copy_of(t.letter_id, c.name::text)))).*
     from laid_letter t join copy c on c.council_id = t.council_id;`,
  copies(
    'letter',
    `join copy c on c.council_id = t.council_id`,
    `${ownId(whole)}, ${ownKey(whole)}, 'date', ${day}`,
  ),
];

/**
 * Copies the archive inside a database that holds the demo and nothing else.
 * @param client connected as superuser: the copies pass by triggers and row-level security
 * @returns rows by table
 */
export async function makeLargeArchive(client) {
  for (const statement of [ground, ...meetings, ...papers, ...plans, ...letters]) {
    await client.query(statement).catch((error) => {
      throw new Error(`${error.message}\n${statement}`);
    });
  }
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
  const counts = {};
  for (const table of [
    'meeting',
    'agenda_item',
    'saksframlegg',
    'vedlegg',
    'vedtak',
    'letter',
    'activity',
    'attendance',
  ]) {
    const { rows } = await client.query(`select count(*)::int as count from ${table}`);
    counts[table] = rows[0].count;
  }
  return counts;
}
