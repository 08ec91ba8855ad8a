import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** Another name that papers and people use for an area (D16). */
@Entity('area_alias')
export class AreaAlias extends CouncilRow {
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('int') position: number;
  @Column('text') alias: string;
}
