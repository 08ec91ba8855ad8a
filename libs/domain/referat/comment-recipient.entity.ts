import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody asked to comment in a round. */
@Entity('comment_recipient')
export class CommentRecipient {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** When they said that they have none. */
  @Column('timestamptz', { name: 'no_remarks_at', nullable: true }) noRemarksAt: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}
