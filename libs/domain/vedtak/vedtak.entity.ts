import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { VedtakState } from './vedtak.states.js';
import type { VedtakOutcome } from './vedtak.rules.js';

/** What the council decided in one agenda item. */
@Entity('vedtak')
export class Vedtak extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('text') outcome: VedtakOutcome;
  /** Adopted paragraphs in order, as inline HTML. */
  @Column('text', { array: true }) paragraphs: string[];
  /** What changed in the meeting, in words. */
  @Column('text', { array: true }) changes: string[];
  @Column('text') state: VedtakState;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt: Date | null;
  /** Why it was last opened again. */
  @Column('text', { name: 'reopened_because', nullable: true }) reopenedBecause: string | null;
}
