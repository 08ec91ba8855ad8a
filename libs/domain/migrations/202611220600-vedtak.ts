import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided, how the vote fell, and what members wanted to stand in the referat. */
export class VedtakTables implements MigrationInterface {
  readonly name = 'Vedtak2026112206000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vedtak (
        id uuid not null,
        council_id uuid not null references council (id),
        agenda_item_id uuid not null,
        outcome text not null,
        paragraphs text[] not null,
        changes text[] not null,
        state text not null,
        locked_at timestamptz,
        reopened_because text,
        version int not null default 1,
        constraint vedtak_pkey primary key (id),
        constraint vedtak_council_id_unique unique (council_id, id),
        constraint vedtak_item_fkey foreign key (council_id, agenda_item_id) references agenda_item (council_id, id),
        constraint vedtak_item_unique unique (agenda_item_id),
        constraint vedtak_outcome_check check (outcome in ('approved', 'noted', 'acknowledged', 'endorsed', 'adopted',
          'adoptedWithChanges', 'postponed', 'withdrawn', 'none')),
        constraint vedtak_state_check check (state in ('open', 'locked', 'sealed')),
        constraint vedtak_locked_check check ((state = 'open') = (locked_at is null))
      )`);
    await runner.query(`
      create table vote (
        id uuid not null,
        council_id uuid not null references council (id),
        vedtak_id uuid not null,
        unanimous boolean not null,
        votes_for int,
        votes_against int,
        abstained int,
        casting_vote boolean,
        constraint vote_pkey primary key (id),
        constraint vote_vedtak_fkey foreign key (council_id, vedtak_id) references vedtak (council_id, id)
          on delete cascade,
        constraint vote_vedtak_unique unique (vedtak_id),
        constraint vote_counts_check check (votes_for >= 0 and votes_against >= 0 and abstained >= 0),
        constraint vote_unanimous_check check (not unanimous or coalesce(votes_against, 0) = 0),
        constraint vote_counted_check
          check (unanimous or (votes_for is not null and votes_against is not null))
      )`);
    await runner.query(`
      create table minute_statement (
        id uuid not null,
        council_id uuid not null references council (id),
        vedtak_id uuid not null,
        position int not null,
        person_id uuid not null,
        kind text not null,
        text text not null,
        constraint minute_statement_pkey primary key (id),
        constraint minute_statement_vedtak_fkey foreign key (council_id, vedtak_id) references vedtak (council_id, id)
          on delete cascade,
        constraint minute_statement_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint minute_statement_kind_check check (kind in ('statement', 'dissent')),
        constraint minute_statement_position_unique unique (vedtak_id, position) deferrable initially deferred
      )`);
    await runner.query(`create index minute_statement_person_index on minute_statement (person_id)`);
    await runner.query(
      `select saksgang_protect('vedtak'), saksgang_protect('vote'), saksgang_protect('minute_statement')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table minute_statement, vote, vedtak`);
  }
}
