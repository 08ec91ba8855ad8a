import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** An activity that was reported at a meeting, in the order of the report. */
@Entity('reported_activity')
export class ReportedActivity extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'activity_id' }) activityId: string;
  @Column('int') position: number;
}
