import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ActivityStatus } from './activity.rules.js';

/** Something done, or to be done, in an area of the action plan. */
@Entity('activity')
export class Activity extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('uuid', { name: 'sub_area_id', nullable: true }) subAreaId: string | null;
  @Column('text') title: string;
  /** When it was done or is due; one date only (D05). */
  @Column('date', { nullable: true }) date: string | null;
  @Column('text') status: ActivityStatus;
  /** The case that decided it, canonical ("7/1/2021"); it may be from before the program. */
  @Column('text', { name: 'source_case', nullable: true }) sourceCase: string | null;
}
