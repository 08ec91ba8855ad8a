import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sub-area (delområde) of an area. */
@Entity('sub_area')
export class SubArea {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  @Column('text') name: string;
}
