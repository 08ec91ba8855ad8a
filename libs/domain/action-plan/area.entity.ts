import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** A main area (hovedområde) of the action plan. */
@Entity('area')
export class Area extends VersionedCouncilRow {
  @Column('uuid', { name: 'action_plan_id' }) actionPlanId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  /** The name as printed. */
  @Column('text') name: string;
}
