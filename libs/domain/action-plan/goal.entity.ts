import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A goal (delmål) of a sub-area. */
@Entity('goal')
export class Goal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'sub_area_id' }) subAreaId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  @Column('text') text: string;
}
