import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A seat in the council. A vara stands in for a seat, and every seat has an attendance status in every meeting. */
@Entity('seat')
export class Seat {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @VersionColumn()
  version: number;

  @Column('text')
  key: string;

  @Column('int')
  position: number;

  /** Number by which seats are listed; unique in the council. */
  @Column('int')
  number: number;

  /** Whom the seat speaks for, "Universitetene". */
  @Column('text')
  represents: string;
}
