import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for access (innsynskrav), the documents they are about with what was decided, and the answers. */
export class Innsyn implements MigrationInterface {
  readonly name = 'Innsyn2026112309900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table innsyn_request (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null default 1,
        year int not null,
        number int not null,
        received_at timestamptz not null,
        channel text not null,
        requester_name text,
        requester_email text,
        requester_address text,
        requested text not null,
        language text not null,
        due date not null,
        message text not null,
        status text not null,
        round int not null,
        closed_at timestamptz,
        closed_because text,
        registered_by uuid,
        emptied_at timestamptz,
        constraint innsyn_request_pkey primary key (id),
        constraint innsyn_request_council_id_unique unique (council_id, id),
        constraint innsyn_request_number_unique unique (council_id, year, number),
        constraint innsyn_request_registrar_fkey foreign key (council_id, registered_by)
          references person (council_id, id),
        constraint innsyn_request_number_check check (number > 0 and round > 0),
        constraint innsyn_request_channel_check check (channel in ('email', 'letter', 'phone', 'inPerson', 'form')),
        constraint innsyn_request_language_check check (language in ('nb-NO', 'nn-NO')),
        constraint innsyn_request_status_check check (status in ('open', 'answered', 'closed')),
        constraint innsyn_request_closed_check
          check ((status = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_because is null))
      )`);
    await runner.query(`create index innsyn_request_due_index on innsyn_request (council_id, status, due)`);
    await runner.query(`create index innsyn_request_registrar_index on innsyn_request (registered_by)`);
    await runner.query(`
      create table innsyn_document (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null default 1,
        request_id uuid not null,
        round int not null,
        position int not null,
        document_kind text not null,
        document_id uuid not null,
        outcome text,
        legal_basis text,
        reason text not null,
        enhanced_access text,
        enhanced_access_note text not null,
        given uuid[] not null,
        decided_at timestamptz,
        decided_by uuid,
        told_as text,
        file_id uuid,
        constraint innsyn_document_pkey primary key (id),
        constraint innsyn_document_unique unique (request_id, round, document_kind, document_id),
        constraint innsyn_document_request_fkey foreign key (council_id, request_id)
          references innsyn_request (council_id, id),
        constraint innsyn_document_decider_fkey foreign key (council_id, decided_by) references person (council_id, id),
        constraint innsyn_document_file_fkey foreign key (council_id, file_id) references stored_file (council_id, id),
        constraint innsyn_document_kind_check
          check (document_kind in ('saksframlegg', 'vedlegg', 'referat', 'letter')),
        constraint innsyn_document_outcome_check
          check (outcome in ('whole', 'partial', 'refused', 'notYet') and (outcome is null) = (decided_at is null)),
        constraint innsyn_document_access_check check (enhanced_access in ('notGiven', 'duty', 'given')),
        constraint innsyn_document_decision_check check (outcome not in ('partial', 'refused')
          or (coalesce(legal_basis, '') <> '' and reason <> '' and enhanced_access in ('notGiven', 'duty'))),
        constraint innsyn_document_given_check
          check (given = '{}' or (outcome = 'whole' and enhanced_access = 'given')),
        constraint innsyn_document_told_check check (file_id is null or told_as is not null)
      )`);
    await runner.query(
      `create index innsyn_document_request_index on innsyn_document (council_id, request_id)`,
    );
    await runner.query(`create index innsyn_document_decider_index on innsyn_document (decided_by)`);
    await runner.query(`create index innsyn_document_file_index on innsyn_document (file_id)`);
    await runner.query(`
      create table innsyn_answer (
        id uuid not null,
        council_id uuid not null references council (id),
        version int not null default 1,
        request_id uuid not null,
        round int not null,
        answered_on date not null,
        way text not null,
        answered_by uuid,
        letter_file_id uuid,
        renewed_because text,
        constraint innsyn_answer_pkey primary key (id),
        constraint innsyn_answer_round_unique unique (request_id, round),
        constraint innsyn_answer_request_fkey foreign key (council_id, request_id)
          references innsyn_request (council_id, id),
        constraint innsyn_answer_person_fkey foreign key (council_id, answered_by) references person (council_id, id),
        constraint innsyn_answer_letter_fkey foreign key (council_id, letter_file_id)
          references stored_file (council_id, id),
        constraint innsyn_answer_way_check check (way in ('email', 'letter', 'inPerson'))
      )`);
    await runner.query(`create index innsyn_answer_request_index on innsyn_answer (council_id, request_id)`);
    await runner.query(`create index innsyn_answer_person_index on innsyn_answer (answered_by)`);
    await runner.query(`create index innsyn_answer_letter_index on innsyn_answer (letter_file_id)`);
    // Who asked, and their words, are deleted one day; the audit trail never is.
    await runner.query(`
      select saksgang_protect('innsyn_request',
               '{requester_name, requester_email, requester_address, requested, message, closed_because}'),
             saksgang_protect('innsyn_document'), saksgang_protect('innsyn_answer', '{renewed_because}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table innsyn_answer, innsyn_document, innsyn_request`);
  }
}
