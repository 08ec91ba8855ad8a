import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in a reference group: picked from the register, never typed (D07). */
@Entity('reference_group_member')
export class ReferenceGroupMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'reference_group_id' }) referenceGroupId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') position: number;
}
