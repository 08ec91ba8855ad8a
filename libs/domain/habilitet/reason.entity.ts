import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The reason behind a declaration, in a table of its own: no list can show it by mistake, it stands in no audit
 * trail, and it can be deleted when it has done its work.
 */
@Entity('habilitet_reason')
export class HabilitetReason {
  /** Id of the declaration. */
  @PrimaryColumn('uuid', { name: 'declaration_id' }) declarationId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('text') text: string;
}
