import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { InnsynWay } from './innsyn-request.rules.js';

/** A request was answered; one row for each round. */
@Entity('innsyn_answer')
export class InnsynAnswer extends VersionedCouncilRow {
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('int') round: number;
  /** `yyyy-mm-dd`: when it was sent or handed over; the date of the letter. */
  @Column('date', { name: 'answered_on' }) answeredOn: string;
  @Column('text') way: InnsynWay;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredById: string | null;
  /** The letter as it was sent; null when it is kept no longer. */
  @Column('uuid', { name: 'letter_file_id', nullable: true }) letterFileId: string | null;
  /** Why it was decided once more after this answer; null when it was not. */
  @Column('text', { name: 'renewed_because', nullable: true }) renewedBecause: string | null;
}
