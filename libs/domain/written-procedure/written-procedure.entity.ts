import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ProcedureResult } from './written-procedure.rules.js';
import type { ProcedureState } from './written-procedure.states.js';

/** One item decided in writing. The item belongs to a meeting of the kind `written`, which gives it its number. */
@Entity('written_procedure')
export class WrittenProcedure extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('text') state: ProcedureState;
  @Column('timestamptz') deadline: Date;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) result: ProcedureResult | null;
  /** How many were asked and not disqualified when it ended; until then how many were asked. */
  @Column('int') asked: number;
  @Column('int', { nullable: true }) agreed: number | null;
  @Column('int', { nullable: true }) disagreed: number | null;
  @Column('int', { name: 'wanted_meeting', nullable: true }) wantedMeeting: number | null;
  @Column('text', { name: 'withdrawn_because', nullable: true }) withdrawnBecause: string | null;
  /** The item of a later meeting in which the council was told of it. */
  @Column('uuid', { name: 'reported_item_id', nullable: true }) reportedItemId: string | null;
}
