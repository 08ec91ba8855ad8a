import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** A seat in the council. A vara stands in for a seat, and every seat has an attendance status in every meeting. */
@Entity('seat')
export class Seat extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('int') position: number;
  /** Number by which seats are listed; unique in the council. */
  @Column('int') number: number;
  /** Whom the seat speaks for, "Universitetene". */
  @Column('text') represents: string;
}
