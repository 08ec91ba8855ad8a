import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A sub-area (delområde) of an area. */
@Entity('sub_area')
export class SubArea extends CouncilRow {
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') key: string;
  @Column('int') position: number;
  @Column('text') name: string;
}
