import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** The wording of a mail, the same for all who got it. Never changed: what is sent twice is the same both times. */
@Entity('mail_letter')
export class MailLetter extends CouncilRow {
  @Column('text') kind: string;
  @Column('text', { name: 'related_entity', nullable: true }) relatedEntity: string | null;
  @Column('uuid', { name: 'related_id', nullable: true }) relatedId: string | null;
  @Column('text') language: string;
  @Column('text') subject: string;
  @Column('text', { name: 'sender_name' }) senderName: string;
  @Column('text', { name: 'reply_to_name', nullable: true }) replyToName: string | null;
  @Column('text', { name: 'reply_to_address', nullable: true }) replyToAddress: string | null;
  /** May hold personal links; not in the audit trail, nor are `html` and `calendar`. */
  @Column('text') text: string;
  @Column('text', { nullable: true }) html: string | null;
  @Column('text', { name: 'calendar_method', nullable: true }) calendarMethod: 'REQUEST' | 'CANCEL' | null;
  @Column('text', { nullable: true }) calendar: string | null;
  /** Stands in the Date header. */
  @Column('timestamptz', { name: 'enqueued_at' }) enqueuedAt: Date;
}
