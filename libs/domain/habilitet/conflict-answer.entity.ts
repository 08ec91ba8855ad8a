import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** The member is asked to consider it, or it is set aside with a reason. */
export type ConflictOutcome = 'asked' | 'dismissed';

/** What the secretariat did with one likely conflict that the program pointed out. */
@Entity('conflict_answer')
export class ConflictAnswer extends CouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** Id of the organisation, or its name in small letters when the register does not know it. */
  @Column('text', { name: 'organisation_key' }) organisationKey: string;
  @Column('text') outcome: ConflictOutcome;
  @Column('text') reason: string;
  /** Null when the program itself did it. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
