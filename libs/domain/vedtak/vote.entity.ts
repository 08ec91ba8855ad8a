import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** How the vote over a vedtak fell. A vedtak without a row had no vote recorded. */
@Entity('vote')
export class Vote extends CouncilRow {
  @Column('uuid', { name: 'vedtak_id' }) vedtakId: string;
  @Column('boolean') unanimous: boolean;
  @Column('int', { name: 'votes_for', nullable: true }) votesFor: number | null;
  @Column('int', { name: 'votes_against', nullable: true }) votesAgainst: number | null;
  @Column('int', { nullable: true }) abstained: number | null;
  @Column('boolean', { name: 'casting_vote', nullable: true }) castingVote: boolean | null;
}
