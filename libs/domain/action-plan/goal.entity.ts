import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A goal (delmål) of a sub-area. */
@Entity('goal')
export class Goal extends CouncilRow {
  @Column('uuid', { name: 'sub_area_id' }) subAreaId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  @Column('text') text: string;
}
