import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reference group that was appointed or reported at a meeting, in the order of the report. */
@Entity('reported_reference_group')
export class ReportedReferenceGroup {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'reference_group_id' }) referenceGroupId: string;
  @Column('int') position: number;
}
