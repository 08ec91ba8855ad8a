import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'action_plan',
  'area',
  'area_alias',
  'sub_area',
  'goal',
  'activity',
  'reported_activity',
  'reference_group',
  'reference_group_member',
  'reported_reference_group',
  'follow_up',
];

/** The action plan with its areas and goals, what is done in them, reference groups, and follow-ups of meetings. */
export class ActionPlanTables implements MigrationInterface {
  readonly name = 'ActionPlan2026112209000';

  async up(runner: QueryRunner): Promise<void> {
    await createPlan(runner);
    await createActivities(runner);
    await createGroups(runner);
    await createFollowUps(runner);
    await runner.query(`select ${tables.map((table) => `saksgang_protect('${table}')`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}

async function createPlan(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table action_plan (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      title text not null,
      version_label text not null,
      valid_from date,
      valid_to date,
      version int not null default 1,
      constraint action_plan_pkey primary key (id),
      constraint action_plan_council_id_unique unique (council_id, id),
      constraint action_plan_key_unique unique (council_id, key),
      constraint action_plan_period_check check (valid_to >= valid_from)
    )`);
  await runner.query(`
    create table area (
      id uuid not null,
      council_id uuid not null references council (id),
      action_plan_id uuid not null,
      key text not null,
      position int not null,
      name text not null,
      version int not null default 1,
      constraint area_pkey primary key (id),
      constraint area_council_id_unique unique (council_id, id),
      constraint area_plan_fkey foreign key (council_id, action_plan_id) references action_plan (council_id, id),
      constraint area_key_unique unique (council_id, key),
      constraint area_position_unique unique (action_plan_id, position) deferrable initially deferred
    )`);
  await runner.query(`
    create table area_alias (
      id uuid not null,
      council_id uuid not null references council (id),
      area_id uuid not null,
      position int not null,
      alias text not null,
      constraint area_alias_pkey primary key (id),
      constraint area_alias_area_fkey foreign key (council_id, area_id) references area (council_id, id)
        on delete cascade,
      constraint area_alias_position_unique unique (area_id, position) deferrable initially deferred
    )`);
  await runner.query(`
    create table sub_area (
      id uuid not null,
      council_id uuid not null references council (id),
      area_id uuid not null,
      key text not null,
      position int not null,
      name text not null,
      constraint sub_area_pkey primary key (id),
      constraint sub_area_council_id_unique unique (council_id, id),
      constraint sub_area_area_fkey foreign key (council_id, area_id) references area (council_id, id)
        on delete cascade,
      constraint sub_area_key_unique unique (council_id, key),
      constraint sub_area_position_unique unique (area_id, position) deferrable initially deferred
    )`);
  await runner.query(`
    create table goal (
      id uuid not null,
      council_id uuid not null references council (id),
      sub_area_id uuid not null,
      key text not null,
      position int not null,
      text text not null,
      constraint goal_pkey primary key (id),
      constraint goal_sub_area_fkey foreign key (council_id, sub_area_id) references sub_area (council_id, id)
        on delete cascade,
      constraint goal_key_unique unique (council_id, key),
      constraint goal_position_unique unique (sub_area_id, position) deferrable initially deferred
    )`);
}

async function createActivities(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table activity (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      area_id uuid not null,
      sub_area_id uuid,
      title text not null,
      date date,
      status text not null,
      source_case text,
      version int not null default 1,
      constraint activity_pkey primary key (id),
      constraint activity_council_id_unique unique (council_id, id),
      constraint activity_key_unique unique (council_id, key),
      constraint activity_area_fkey foreign key (council_id, area_id) references area (council_id, id),
      constraint activity_sub_area_fkey foreign key (council_id, sub_area_id) references sub_area (council_id, id),
      constraint activity_status_check check (status in ('planned', 'ongoing', 'done', 'dropped')),
      constraint activity_source_case_check check (source_case ~ '^[0-9]{1,4}/[0-9]{1,3}/[0-9]{4}$')
    )`);
  await runner.query(`create index activity_area_index on activity (area_id)`);
  await runner.query(`
    create table reported_activity (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      activity_id uuid not null,
      position int not null,
      constraint reported_activity_pkey primary key (id),
      constraint reported_activity_meeting_fkey foreign key (council_id, meeting_id)
        references meeting (council_id, id),
      constraint reported_activity_activity_fkey foreign key (council_id, activity_id)
        references activity (council_id, id) on delete cascade,
      constraint reported_activity_unique unique (meeting_id, activity_id),
      constraint reported_activity_position_unique unique (meeting_id, position) deferrable initially deferred
    )`);
  await runner.query(`create index reported_activity_activity_index on reported_activity (activity_id)`);
}

async function createGroups(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table reference_group (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      area_id uuid not null,
      name text not null,
      appointed_by text,
      version int not null default 1,
      constraint reference_group_pkey primary key (id),
      constraint reference_group_council_id_unique unique (council_id, id),
      constraint reference_group_key_unique unique (council_id, key),
      constraint reference_group_area_fkey foreign key (council_id, area_id) references area (council_id, id),
      constraint reference_group_appointed_by_check check (appointed_by ~ '^[0-9]{1,4}/[0-9]{1,3}/[0-9]{4}$')
    )`);
  await runner.query(`
    create table reference_group_member (
      id uuid not null,
      council_id uuid not null references council (id),
      reference_group_id uuid not null,
      person_id uuid not null,
      position int not null,
      constraint reference_group_member_pkey primary key (id),
      constraint reference_group_member_group_fkey foreign key (council_id, reference_group_id)
        references reference_group (council_id, id) on delete cascade,
      constraint reference_group_member_person_fkey foreign key (council_id, person_id)
        references person (council_id, id),
      constraint reference_group_member_unique unique (reference_group_id, person_id),
      constraint reference_group_member_position_unique unique (reference_group_id, position)
        deferrable initially deferred
    )`);
  await runner.query(
    `create index reference_group_member_person_index on reference_group_member (person_id)`,
  );
  await runner.query(`
    create table reported_reference_group (
      id uuid not null,
      council_id uuid not null references council (id),
      meeting_id uuid not null,
      reference_group_id uuid not null,
      position int not null,
      constraint reported_reference_group_pkey primary key (id),
      constraint reported_reference_group_meeting_fkey foreign key (council_id, meeting_id)
        references meeting (council_id, id),
      constraint reported_reference_group_group_fkey foreign key (council_id, reference_group_id)
        references reference_group (council_id, id) on delete cascade,
      constraint reported_reference_group_unique unique (meeting_id, reference_group_id),
      constraint reported_reference_group_position_unique unique (meeting_id, position) deferrable initially deferred
    )`);
}

async function createFollowUps(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table follow_up (
      id uuid not null,
      council_id uuid not null references council (id),
      key text not null,
      agenda_item_id uuid not null,
      position int not null,
      text text not null,
      owner text not null,
      due date,
      status text not null,
      version int not null default 1,
      constraint follow_up_pkey primary key (id),
      constraint follow_up_key_unique unique (council_id, key),
      constraint follow_up_item_fkey foreign key (council_id, agenda_item_id) references agenda_item (council_id, id),
      constraint follow_up_status_check check (status in ('open', 'done', 'dropped')),
      constraint follow_up_position_unique unique (agenda_item_id, position) deferrable initially deferred
    )`);
  await runner.query(
    `create index follow_up_open_index on follow_up (council_id, due) where status = 'open'`,
  );
}
