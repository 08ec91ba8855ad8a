import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** A term that the secretariat ended: many appointments at once, on one day. */
@Entity('term_end')
export class TermEnd extends VersionedCouncilRow {
  /** Last day in office, `yyyy-mm-dd`. */
  @Column('date', { name: 'last_day' }) lastDay: string;
  @Column('timestamptz', { name: 'ended_at' }) endedAt: Date;
  /** Null when the program did it. */
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}
