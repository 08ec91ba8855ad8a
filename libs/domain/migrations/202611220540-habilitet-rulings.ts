import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the council ruled about a person in an item: who decided, with which votes, and when the person was out. */
export class HabilitetRulings implements MigrationInterface {
  readonly name = 'HabilitetRulings2026112205400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table habilitet_ruling (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        agenda_item_id uuid not null,
        person_id uuid not null,
        outcome text not null,
        decided_by text not null,
        deciders uuid[] not null,
        votes_for int,
        votes_against int,
        votes_abstained int,
        from_time text,
        out_at text,
        back_at text,
        stays_as_audience boolean not null,
        ruled_at timestamptz not null,
        constraint habilitet_ruling_pkey primary key (id),
        constraint habilitet_ruling_person_unique unique (agenda_item_id, person_id),
        constraint habilitet_ruling_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id),
        constraint habilitet_ruling_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint habilitet_ruling_outcome_check check (outcome in ('able', 'disqualified')),
        constraint habilitet_ruling_decided_by_check check (decided_by in ('others', 'allPresent')),
        constraint habilitet_ruling_votes_check check (
          (votes_for is null) = (votes_against is null) and (votes_for is null) = (votes_abstained is null)),
        constraint habilitet_ruling_time_check check (out_at is null or back_at is null or back_at >= out_at)
      )`);
    await runner.query(`create index habilitet_ruling_person_index on habilitet_ruling (person_id)`);
    await runner.query(`select saksgang_protect('habilitet_ruling')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table habilitet_ruling`);
  }
}
