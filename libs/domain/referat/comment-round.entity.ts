import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** One sending of a referat to be commented on. */
@Entity('comment_round')
export class CommentRound extends VersionedCouncilRow {
  @Column('uuid', { name: 'referat_id' }) referatId: string;
  /** The words that were sent: `referat_version`. */
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  /** The last day for comments. */
  @Column('date') deadline: string;
  /** The end of that day in Oslo; a comment from then on is late. */
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date;
  /** When those who have not answered are reminded; null = nobody is. */
  @Column('timestamptz', { name: 'remind_at', nullable: true }) remindAt: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  /** When the deadline passed, or the round was ended before it. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
