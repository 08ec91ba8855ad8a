import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { DeclarationAnswer } from './declaration.states.js';
import type { ToldBy } from './told-declaration.rules.js';

/** What one person has declared about one agenda item. No row means "not answered". */
@Entity('habilitet_declaration')
export class HabilitetDeclaration extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: DeclarationAnswer;
  /** Row of `legal_basis`; null when none is given. */
  @Column('uuid', { name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  /** Whether a reason is given; the reason itself is a row of `habilitet_reason`. */
  @Column('boolean', { name: 'has_reason' }) hasReason: boolean;
  /** The secretary who wrote it down for the person; null when the person answered. */
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  /** How the person told it to the secretary; null when the person answered. */
  @Column('text', { name: 'told_by', nullable: true }) toldBy: ToldBy | null;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt: Date;
}
