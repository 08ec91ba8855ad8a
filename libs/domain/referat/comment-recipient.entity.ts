import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** Somebody asked to comment in a round. */
@Entity('comment_recipient')
export class CommentRecipient extends CouncilRow {
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** When they said that they have none. */
  @Column('timestamptz', { name: 'no_remarks_at', nullable: true }) noRemarksAt: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}
