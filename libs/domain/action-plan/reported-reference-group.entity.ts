import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A reference group that was appointed or reported at a meeting, in the order of the report. */
@Entity('reported_reference_group')
export class ReportedReferenceGroup extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'reference_group_id' }) referenceGroupId: string;
  @Column('int') position: number;
}
