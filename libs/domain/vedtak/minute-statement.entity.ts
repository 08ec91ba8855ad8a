import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A member's own text in the referat: a statement (protokolltilførsel) or a dissent. */
@Entity('minute_statement')
export class MinuteStatement extends CouncilRow {
  @Column('uuid', { name: 'vedtak_id' }) vedtakId: string;
  @Column('int') position: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: 'statement' | 'dissent';
  @Column('text') text: string;
  /** Who typed it, and when; null where it came with a file or was recorded with the whole vedtak. */
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  @Column('timestamptz', { name: 'entered_at', nullable: true }) enteredAt: Date | null;
}
