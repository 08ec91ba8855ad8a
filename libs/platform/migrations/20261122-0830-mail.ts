import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters, their attachments, and the delivery of each letter to each recipient. The wording may hold personal links,
 * so it is not copied to the audit trail. Letters may be removed when they are old, but never changed.
 */
export class Mail1795336200000 implements MigrationInterface {
  readonly name = 'Mail1795336200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [letter, attachment, delivery]) await runner.query(table);
    await runner.query(
      `create index mail_letter_related_index on mail_letter (council_id, related_entity, related_id)`,
    );
    await runner.query(`create index mail_attachment_sha256_index on mail_attachment (sha256)`);
    await runner.query(
      `create index mail_delivery_open_index on mail_delivery (council_id) where status in ('queued', 'sending')`,
    );
    await runner.query(`select saksgang_protect('mail_letter', '{text,html,calendar}')`);
    await runner.query(`select saksgang_protect('mail_attachment')`);
    await runner.query(`select saksgang_protect('mail_delivery', '{taken_until,version}')`);
    await runner.query(`revoke update on mail_letter, mail_attachment from saksgang_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_delivery, mail_attachment, mail_letter');
  }
}

const letter = `
  create table mail_letter (
    id uuid not null,
    council_id uuid not null,
    kind text not null,
    related_entity text,
    related_id uuid,
    language text not null,
    subject text not null,
    sender_name text not null,
    reply_to_name text,
    reply_to_address text,
    text text not null,
    html text,
    calendar_method text,
    calendar text,
    enqueued_at timestamptz not null,
    constraint mail_letter_pkey primary key (id),
    constraint mail_letter_council_unique unique (council_id, id),
    constraint mail_letter_related_check check ((related_entity is null) = (related_id is null)),
    constraint mail_letter_calendar_check check ((calendar is null) = (calendar_method is null)),
    constraint mail_letter_method_check check (calendar_method in ('REQUEST', 'CANCEL'))
  )`;

const attachment = `
  create table mail_attachment (
    id uuid not null,
    council_id uuid not null,
    letter_id uuid not null,
    position int not null,
    name text not null,
    content_type text not null,
    sha256 text not null,
    constraint mail_attachment_pkey primary key (id),
    constraint mail_attachment_letter_fkey foreign key (council_id, letter_id)
      references mail_letter (council_id, id) on delete cascade,
    constraint mail_attachment_position_unique unique (letter_id, position),
    constraint mail_attachment_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
  )`;

const delivery = `
  create table mail_delivery (
    id uuid not null,
    council_id uuid not null,
    letter_id uuid not null,
    position int not null,
    person_id uuid,
    name text not null,
    address text not null,
    sender_address text not null,
    message_id text not null,
    status text not null,
    attempts int not null,
    queued_at timestamptz not null,
    next_attempt_at timestamptz,
    taken_until timestamptz,
    last_attempt_at timestamptz,
    finished_at timestamptz,
    trouble text,
    reply_code int,
    reply_text text,
    version int not null default 1,
    constraint mail_delivery_pkey primary key (id),
    constraint mail_delivery_letter_fkey foreign key (council_id, letter_id)
      references mail_letter (council_id, id) on delete cascade,
    constraint mail_delivery_position_unique unique (letter_id, position),
    constraint mail_delivery_recipient_unique unique nulls not distinct (letter_id, address, person_id),
    constraint mail_delivery_message_unique unique (message_id),
    constraint mail_delivery_status_check
      check (status in ('queued', 'sending', 'sent', 'filed', 'refused', 'gaveUp')),
    constraint mail_delivery_attempts_check check (attempts >= 0),
    constraint mail_delivery_taken_check check ((status = 'sending') = (taken_until is not null)),
    constraint mail_delivery_finished_check check ((status in ('queued', 'sending')) = (finished_at is null))
  )`;
