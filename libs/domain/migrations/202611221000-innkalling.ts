import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent about a meeting, the personal links in it, and what people answered. */
export class InnkallingTables implements MigrationInterface {
  readonly name = 'InnkallingTables2026112210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table innkalling_dispatch (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        innkalling_id uuid references innkalling (id),
        kind text not null,
        sequence int not null,
        sent_at timestamptz not null,
        stored_file_id uuid,
        constraint innkalling_dispatch_pkey primary key (id),
        constraint innkalling_dispatch_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id),
        constraint innkalling_dispatch_file_fkey foreign key (council_id, stored_file_id)
          references stored_file (council_id, id),
        constraint innkalling_dispatch_sequence_unique unique (meeting_id, sequence),
        constraint innkalling_dispatch_sequence_check check (sequence >= 0),
        constraint innkalling_dispatch_kind_check check (
          kind = 'innkalling' and innkalling_id is not null and stored_file_id is not null
          or kind = 'cancellation' and innkalling_id is null and stored_file_id is null)
      )`);
    await runner.query(`
      create table answer_link (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        person_id uuid not null,
        secret_hash text not null,
        created_at timestamptz not null,
        constraint answer_link_pkey primary key (id),
        constraint answer_link_meeting_fkey foreign key (council_id, meeting_id) references meeting (council_id, id),
        constraint answer_link_person_fkey foreign key (council_id, person_id) references person (council_id, id)
      )`);
    await runner.query(`create index answer_link_meeting_index on answer_link (meeting_id, person_id)`);
    await runner.query(`
      create table meeting_response (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null,
        meeting_id uuid not null,
        person_id uuid not null,
        answer text not null,
        reason text,
        answered_at timestamptz not null,
        via text not null,
        constraint meeting_response_pkey primary key (id),
        constraint meeting_response_meeting_fkey foreign key (council_id, meeting_id)
          references meeting (council_id, id),
        constraint meeting_response_person_fkey foreign key (council_id, person_id)
          references person (council_id, id),
        constraint meeting_response_person_unique unique (meeting_id, person_id),
        constraint meeting_response_answer_check check (answer in ('coming', 'apology')),
        constraint meeting_response_via_check check (via in ('portal', 'link', 'secretariat', 'calendar')),
        constraint meeting_response_reason_check check (reason is null or answer = 'apology')
      )`);
    // The audit trail keeps for ever what it has seen: why somebody was ill, and what opens a link, stay out of it.
    await runner.query(
      `select saksgang_protect_append_only('innkalling_dispatch'), saksgang_protect('answer_link', '{secret_hash}'),
              saksgang_protect('meeting_response', '{reason}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table meeting_response, answer_link, innkalling_dispatch`);
  }
}
