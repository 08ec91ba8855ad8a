import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A case treated before the program came into use, so that "Tidligere behandlet" can point at it. */
@Entity('earlier_case')
export class EarlierCase extends CouncilRow {
  @Column('int') position: number;
  /** Number of the case in its year. */
  @Column('int') sequence: number;
  @Column('int', { name: 'meeting_number' }) meetingNumber: number;
  @Column('int') year: number;
  @Column('text') title: string;
  @Column('date', { name: 'treated_on', nullable: true }) treatedOn: string | null;
}
