import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A person in a reference group: picked from the register, never typed (D07). */
@Entity('reference_group_member')
export class ReferenceGroupMember extends CouncilRow {
  @Column('uuid', { name: 'reference_group_id' }) referenceGroupId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') position: number;
}
