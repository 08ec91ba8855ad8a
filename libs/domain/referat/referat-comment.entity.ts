import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { CommentOutcome } from './comment.states.js';

/** What somebody commented on a referat, about some of its words or the whole, and what became of it. */
@Entity('referat_comment')
export class ReferatComment extends VersionedCouncilRow {
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The section of the version sent; null when it is about the whole, and so the next five. */
  @Column('text', { nullable: true }) section: string | null;
  @Column('int', { name: 'start_offset', nullable: true }) start: number | null;
  @Column('int', { name: 'end_offset', nullable: true }) end: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('text', { nullable: true }) prefix: string | null;
  @Column('text', { nullable: true }) suffix: string | null;
  @Column('text') body: string;
  /** Other words for those quoted; null when none are proposed, empty to take them out. */
  @Column('text', { nullable: true }) suggestion: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  /** Written after the deadline. */
  @Column('boolean') late: boolean;
  @Column('text') outcome: CommentOutcome;
  /** What the secretariat says to it. */
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('uuid', { name: 'settled_by_id', nullable: true }) settledById: string | null;
}
