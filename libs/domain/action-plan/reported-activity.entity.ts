import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An activity that was reported at a meeting, in the order of the report. */
@Entity('reported_activity')
export class ReportedActivity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'activity_id' }) activityId: string;
  @Column('int') position: number;
}
