import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The referat of a meeting and the account of each of its items. */
export class ReferatTables implements MigrationInterface {
  readonly name = 'Referat2026112207000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referat (
        id uuid not null,
        council_id uuid not null references council (id),
        meeting_id uuid not null,
        status text not null,
        draft_version int not null,
        date date not null,
        sent_for_comment date,
        comment_deadline date,
        approved_in text,
        written_by_id uuid,
        version int not null default 1,
        constraint referat_pkey primary key (id),
        constraint referat_meeting_fkey foreign key (council_id, meeting_id) references meeting (council_id, id),
        constraint referat_writer_fkey foreign key (council_id, written_by_id) references person (council_id, id),
        constraint referat_meeting_unique unique (meeting_id),
        constraint referat_status_check check (status in ('draft', 'forComment', 'forApproval', 'approved')),
        constraint referat_draft_version_check check (draft_version >= 1),
        constraint referat_deadline_check check (comment_deadline >= sent_for_comment),
        constraint referat_approved_in_check check (approved_in ~ '^[0-9]{1,4}/[0-9]{1,3}/[0-9]{4}$')
      )`);
    await runner.query(`create index referat_writer_index on referat (written_by_id)`);
    await runner.query(`
      create table referat_account (
        id uuid not null,
        council_id uuid not null references council (id),
        agenda_item_id uuid not null,
        html text not null,
        version int not null default 1,
        constraint referat_account_pkey primary key (id),
        constraint referat_account_item_fkey foreign key (council_id, agenda_item_id)
          references agenda_item (council_id, id),
        constraint referat_account_item_unique unique (agenda_item_id)
      )`);
    await runner.query(`select saksgang_protect('referat'), saksgang_protect('referat_account')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table referat_account, referat`);
  }
}
