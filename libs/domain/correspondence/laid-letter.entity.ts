import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter that was laid before a meeting, in the order in which the meeting lists them. */
@Entity('laid_letter')
export class LaidLetter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'letter_id' }) letterId: string;
  @Column('int') position: number;
}
