import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A text that is voted on, as it was when the ballot opened. */
@Entity('ballot_option')
export class BallotOption extends CouncilRow {
  @Column('uuid', { name: 'ballot_id' }) ballotId: string;
  @Column('int') position: number;
  @Column('uuid', { name: 'proposer_id', nullable: true }) proposerId: string | null;
  /** The alternative it was; null for the proposal itself. */
  @Column('uuid', { name: 'alternative_id', nullable: true }) alternativeId: string | null;
  /** Inline HTML. */
  @Column('text', { array: true }) paragraphs: string[];
}
