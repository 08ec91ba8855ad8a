import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another name that papers and people use for an area (D16). */
@Entity('area_alias')
export class AreaAlias {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('int') position: number;
  @Column('text') alias: string;
}
