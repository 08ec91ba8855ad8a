import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of a referat that left the secretariat, the rounds they were sent out in, and what people commented. */
export class CommentRounds implements MigrationInterface {
  readonly name = 'CommentRounds2026112307000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referat_version (
        id uuid not null,
        council_id uuid not null references council (id),
        referat_id uuid not null,
        ordinal int not null,
        draft_version int not null,
        reason text not null,
        made_at timestamptz not null,
        case_number text,
        words jsonb not null,
        constraint referat_version_pkey primary key (id),
        constraint referat_version_council_unique unique (council_id, id),
        constraint referat_version_ordinal_unique unique (referat_id, ordinal),
        constraint referat_version_ordinal_check check (ordinal >= 1),
        constraint referat_version_reason_check
          check (reason in ('forComment', 'forApproval', 'approved', 'notApproved', 'corrected'))
      )`);
    await runner.query(`alter table referat add constraint referat_council_unique unique (council_id, id)`);
    await runner.query(`
      alter table referat_version add constraint referat_version_referat_fkey
        foreign key (council_id, referat_id) references referat (council_id, id)`);
    await runner.query(`
      create table comment_round (
        id uuid not null,
        council_id uuid not null references council (id),
        referat_id uuid not null,
        version_id uuid not null,
        sent_at timestamptz not null,
        deadline date not null,
        closes_at timestamptz not null,
        remind_at timestamptz,
        reminded_at timestamptz,
        closed_at timestamptz,
        version int not null default 1,
        constraint comment_round_pkey primary key (id),
        constraint comment_round_council_unique unique (council_id, id),
        constraint comment_round_referat_fkey foreign key (council_id, referat_id) references referat (council_id, id),
        constraint comment_round_version_fkey foreign key (council_id, version_id)
          references referat_version (council_id, id),
        constraint comment_round_closes_check check (closes_at > sent_at),
        constraint comment_round_remind_check check (remind_at < closes_at)
      )`);
    await runner.query(
      `create unique index comment_round_one_open on comment_round (referat_id) where closed_at is null`,
    );
    await runner.query(`create index comment_round_version_index on comment_round (version_id)`);
    await runner.query(`
      create table comment_recipient (
        id uuid not null,
        council_id uuid not null references council (id),
        round_id uuid not null,
        person_id uuid not null,
        no_remarks_at timestamptz,
        reminded_at timestamptz,
        constraint comment_recipient_pkey primary key (id),
        constraint comment_recipient_round_fkey foreign key (council_id, round_id)
          references comment_round (council_id, id),
        constraint comment_recipient_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint comment_recipient_person_unique unique (round_id, person_id)
      )`);
    await runner.query(`create index comment_recipient_person_index on comment_recipient (person_id)`);
    await runner.query(`
      create table referat_comment (
        id uuid not null,
        council_id uuid not null references council (id),
        round_id uuid not null,
        person_id uuid not null,
        section text,
        start_offset int,
        end_offset int,
        quote text,
        prefix text,
        suffix text,
        body text not null,
        suggestion text,
        written_at timestamptz not null,
        late boolean not null,
        outcome text not null,
        answer text,
        settled_at timestamptz,
        settled_by_id uuid,
        version int not null default 1,
        constraint referat_comment_pkey primary key (id),
        constraint referat_comment_round_fkey foreign key (council_id, round_id) references comment_round (council_id, id),
        constraint referat_comment_person_fkey foreign key (council_id, person_id) references person (council_id, id),
        constraint referat_comment_settler_fkey foreign key (council_id, settled_by_id)
          references person (council_id, id),
        constraint referat_comment_outcome_check check (outcome in ('open', 'takenIn', 'laidBefore', 'declined')),
        constraint referat_comment_settled_check check ((outcome = 'open') = (settled_at is null)),
        constraint referat_comment_answer_check check (outcome <> 'declined' or answer <> ''),
        constraint referat_comment_place_check check (
          section is null and quote is null and start_offset is null and end_offset is null and suggestion is null
          or section is not null and quote <> '' and start_offset >= 0 and end_offset > start_offset
             and prefix is not null and suffix is not null),
        constraint referat_comment_words_check check (body <> '' or suggestion is not null)
      )`);
    await runner.query(`create index referat_comment_round_index on referat_comment (round_id, written_at)`);
    await runner.query(`create index referat_comment_person_index on referat_comment (person_id)`);
    await runner.query(`create index referat_comment_settler_index on referat_comment (settled_by_id)`);
    await runner.query(
      `select saksgang_protect_append_only('referat_version', '{words}'), saksgang_protect('comment_round'),
              saksgang_protect('comment_recipient'), saksgang_protect('referat_comment')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table referat_comment, comment_recipient, comment_round, referat_version`);
    await runner.query(`alter table referat drop constraint referat_council_unique`);
  }
}
