import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** A reference group (referansegruppe) for an area, appointed by a vedtak. */
@Entity('reference_group')
export class ReferenceGroup extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') name: string;
  /** The case that appointed it, canonical ("7/1/2021"). */
  @Column('text', { name: 'appointed_by', nullable: true }) appointedBy: string | null;
}
