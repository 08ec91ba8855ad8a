import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** One reference in "Tidligere behandlet": an agenda item of an earlier meeting, or a case from before the program. */
@Entity('earlier_treatment')
export class EarlierTreatment extends CouncilRow {
  @Column('uuid', { name: 'saksframlegg_id' }) saksframleggId: string;
  @Column('int') position: number;
  /** Exactly one of the two is set. */
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  @Column('uuid', { name: 'earlier_case_id', nullable: true }) earlierCaseId: string | null;
}
