import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { FollowUpStatus } from './follow-up.states.js';

/** Something to be done after a meeting: from a vedtak or from a sentence in the referat (D18). */
@Entity('follow_up')
export class FollowUp extends VersionedCouncilRow {
  @Column('text') key: string;
  /** The agenda item it came from. */
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('int') position: number;
  @Column('text') text: string;
  /** Who does it, as printed: "Sekretariatet". */
  @Column('text') owner: string;
  @Column('date', { nullable: true }) due: string | null;
  @Column('text') status: FollowUpStatus;
  /** When it was opened and, unless it is open, closed; null where nobody knows. */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
