import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each paragraph was treated, the alternatives, and the ballots with their voters. */
export class VoteTables implements MigrationInterface {
  readonly name = 'VoteTables2026112303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vedtak_paragraph (
        id uuid not null,
        council_id uuid not null references council (id),
        vedtak_id uuid not null,
        position int not null,
        proposed text,
        adopted boolean not null,
        outcome text not null,
        constraint vedtak_paragraph_pkey primary key (id),
        constraint vedtak_paragraph_vedtak_fkey foreign key (council_id, vedtak_id)
          references vedtak (council_id, id) on delete cascade,
        constraint vedtak_paragraph_position_unique unique (vedtak_id, position),
        constraint vedtak_paragraph_text_check check (adopted or proposed is not null),
        constraint vedtak_paragraph_outcome_check check (outcome in ('approved', 'noted', 'acknowledged', 'endorsed',
          'adopted', 'adoptedWithChanges', 'postponed', 'withdrawn', 'none'))
      )`);
    await runner.query(`
      create table vedtak_alternative (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        agenda_item_id uuid not null,
        position int not null,
        proposer_id uuid,
        paragraphs text[] not null,
        constraint vedtak_alternative_pkey primary key (id),
        constraint vedtak_alternative_council_id_unique unique (council_id, id),
        constraint vedtak_alternative_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id),
        constraint vedtak_alternative_proposer_fkey foreign key (council_id, proposer_id)
          references person (council_id, id),
        constraint vedtak_alternative_text_check check (cardinality(paragraphs) > 0),
        constraint vedtak_alternative_position_unique unique (agenda_item_id, position) deferrable initially deferred
      )`);
    await runner.query(`create index vedtak_alternative_proposer_index on vedtak_alternative (proposer_id)`);
    await runner.query(ballots);
    await runner.query(`create unique index ballot_one_open on ballot (agenda_item_id) where state = 'open'`);
    await runner.query(`
      create table ballot_option (
        id uuid not null,
        council_id uuid not null references council (id),
        ballot_id uuid not null,
        position int not null,
        proposer_id uuid,
        alternative_id uuid,
        paragraphs text[] not null,
        constraint ballot_option_pkey primary key (id),
        constraint ballot_option_ballot_fkey foreign key (council_id, ballot_id)
          references ballot (council_id, id) on delete cascade,
        constraint ballot_option_proposer_fkey foreign key (council_id, proposer_id) references person (council_id, id),
        constraint ballot_option_position_unique unique (ballot_id, position)
      )`);
    await runner.query(ballotVoters);
    await runner.query(`create index ballot_voter_person_index on ballot_voter (person_id)`);
    await runner.query(secretChoices);
    await runner.query(`create index secret_choice_ballot_index on secret_choice (ballot_id)`);
    await runner.query(
      `alter table minute_statement add column entered_by uuid, add column entered_at timestamptz`,
    );
    // The papers of a secret ballot stay out of the audit trail: its events say when, and in which transaction.
    await runner.query(`
      select saksgang_protect('vedtak_paragraph'), saksgang_protect('vedtak_alternative'), saksgang_protect('ballot'),
             saksgang_protect('ballot_option'), saksgang_protect('ballot_voter'), saksgang_isolate('secret_choice')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table minute_statement drop column entered_at, drop column entered_by`);
    await runner.query(`
      drop table secret_choice, ballot_voter, ballot_option, ballot, vedtak_alternative, vedtak_paragraph`);
  }
}

const ballots = `
  create table ballot (
    id uuid not null,
    council_id uuid not null references council (id),
    version int not null,
    agenda_item_id uuid not null,
    position int not null,
    kind text not null,
    subject text not null,
    question text not null,
    state text not null,
    majority text not null,
    casting_vote boolean not null,
    abstaining_allowed boolean not null,
    eligible int not null,
    members int not null,
    chaired_by uuid,
    opened_at timestamptz not null,
    closed_at timestamptz,
    tally jsonb,
    chair_choice text,
    result text,
    winner int,
    cancelled_because text,
    constraint ballot_pkey primary key (id),
    constraint ballot_council_id_unique unique (council_id, id),
    constraint ballot_kind_id_unique unique (council_id, id, kind),
    constraint ballot_item_fkey foreign key (council_id, agenda_item_id) references agenda_item (council_id, id),
    constraint ballot_chair_fkey foreign key (council_id, chaired_by) references person (council_id, id),
    constraint ballot_position_unique unique (agenda_item_id, position),
    constraint ballot_kind_check check (kind in ('named', 'counted', 'secret')),
    constraint ballot_subject_check check (subject in ('proposal', 'alternative', 'between')),
    constraint ballot_state_check check (state in ('open', 'closed', 'cancelled')),
    constraint ballot_closed_check check ((state = 'open') = (closed_at is null)),
    constraint ballot_result_check check ((state = 'closed') = (result is not null and tally is not null)),
    constraint ballot_cancelled_check check ((state = 'cancelled') = (cancelled_because is not null)),
    constraint ballot_counts_check check (eligible >= 0 and members >= 0)
  )`;

/** The kind stands here too, so that a row of a secret ballot can never say what somebody voted. */
const ballotVoters = `
  create table ballot_voter (
    id uuid not null,
    council_id uuid not null references council (id),
    ballot_id uuid not null,
    kind text not null,
    position int not null,
    person_id uuid not null,
    seat_id uuid,
    attends_for uuid,
    excluded text,
    has_voted boolean not null,
    choice text,
    constraint ballot_voter_pkey primary key (id),
    constraint ballot_voter_ballot_fkey foreign key (council_id, ballot_id, kind)
      references ballot (council_id, id, kind) on delete cascade,
    constraint ballot_voter_person_fkey foreign key (council_id, person_id) references person (council_id, id),
    constraint ballot_voter_person_unique unique (ballot_id, person_id),
    constraint ballot_voter_named_check check (kind = 'named' or choice is null),
    constraint ballot_voter_choice_check check (choice is null or has_voted),
    constraint ballot_voter_excluded_check check (excluded is null or not has_voted)
  )`;

const secretChoices = `
  create table secret_choice (
    id uuid not null,
    council_id uuid not null references council (id),
    ballot_id uuid not null,
    kind text not null default 'secret',
    choice text not null,
    constraint secret_choice_pkey primary key (id),
    constraint secret_choice_ballot_fkey foreign key (council_id, ballot_id, kind)
      references ballot (council_id, id, kind) on delete cascade,
    constraint secret_choice_kind_check check (kind = 'secret')
  )`;
