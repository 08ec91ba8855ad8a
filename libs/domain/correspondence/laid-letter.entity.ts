import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A letter that was laid before a meeting, in the order in which the meeting lists them. */
@Entity('laid_letter')
export class LaidLetter extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'letter_id' }) letterId: string;
  @Column('int') position: number;
}
