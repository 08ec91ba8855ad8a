import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A member who was disqualified (inhabil) in one agenda item: the outcome, never the private reason. */
@Entity('disqualification')
export class Disqualification extends CouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') position: number;
  /** The short form as printed, e.g. "fvl. § 6 annet ledd"; kept as it was written. */
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  @Column('boolean', { name: 'stepped_aside' }) steppedAside: boolean;
}
