import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { BallotKind, Choice } from './ballot.rules.js';
import type { Exclusion } from './voters.rules.js';

/** Somebody in the list of voters of a ballot, as the list was when it opened. */
@Entity('ballot_voter')
export class BallotVoter extends CouncilRow {
  @Column('uuid', { name: 'ballot_id' }) ballotId: string;
  /** The kind of the ballot: the database refuses a choice here unless it is by name. */
  @Column('text') kind: BallotKind;
  @Column('int') position: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId: string | null;
  @Column('uuid', { name: 'attends_for', nullable: true }) attendsFor: string | null;
  /** Why not counted; null for those who may vote. */
  @Column('text', { nullable: true }) excluded: Exclusion | null;
  @Column('boolean', { name: 'has_voted' }) hasVoted: boolean;
  /** What, in a ballot by name. */
  @Column('text', { nullable: true }) choice: Choice | null;
}
