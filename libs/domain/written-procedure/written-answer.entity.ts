import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { WrittenAnswerKind } from './written-procedure.rules.js';

/** Somebody who is asked, and what they answered last. */
@Entity('written_answer')
export class WrittenAnswer extends VersionedCouncilRow {
  @Column('uuid', { name: 'procedure_id' }) procedureId: string;
  @Column('int') position: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'seat_id' }) seatId: string;
  @Column('text', { nullable: true }) answer: WrittenAnswerKind | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}
