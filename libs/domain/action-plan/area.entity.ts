import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A main area (hovedområde) of the action plan. */
@Entity('area')
export class Area {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'action_plan_id' }) actionPlanId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  /** The name as printed. */
  @Column('text') name: string;
  @VersionColumn() version: number;
}
