import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { DeliveryStatus } from './delivery.states.js';
import type { DeliveryTrouble } from './smtp-failure.rules.js';

/** A letter on its way to one recipient. */
@Entity('mail_delivery')
export class MailDelivery extends VersionedCouncilRow {
  @Column('uuid', { name: 'letter_id' }) letterId: string;
  /** Order among the recipients of the letter, from 1. */
  @Column('int') position: number;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('text', { name: 'sender_address' }) senderAddress: string;
  /** Message-ID with its angle brackets: the same however often the mail is tried. */
  @Column('text', { name: 'message_id' }) messageId: string;
  @Column('text') status: DeliveryStatus;
  /** How often it has been tried. */
  @Column('int') attempts: number;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  /** After a postponement: when it is tried again. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true }) nextAttemptAt: Date | null;
  /** While it is being sent: from then on the worker that took it counts as dead. Not in the audit trail. */
  @Column('timestamptz', { name: 'taken_until', nullable: true }) takenUntil: Date | null;
  @Column('timestamptz', { name: 'last_attempt_at', nullable: true }) lastAttemptAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  /** What went wrong the last time; null when nothing did. */
  @Column('text', { nullable: true }) trouble: DeliveryTrouble | null;
  /** SMTP reply code, when the server gave one. */
  @Column('int', { name: 'reply_code', nullable: true }) replyCode: number | null;
  /** The server's own words, or the name of the outbox file; at most 300 characters. */
  @Column('text', { name: 'reply_text', nullable: true }) replyText: string | null;
}
