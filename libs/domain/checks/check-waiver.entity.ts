import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { CheckCode } from './check-register.rules.js';

/** A warning that somebody looked at and let stand, with the reason. Rows are kept when they are taken back. */
@Entity('check_waiver')
export class CheckWaiver extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** The item that the warning is about; null for what concerns the whole meeting. */
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  @Column('text') check: CheckCode;
  /** What the sentence was made with, so that it can be read after the place has changed. */
  @Column('jsonb') params: Record<string, string | number>;
  /** Of the finding: it holds for just what stood there. */
  @Column('text') fingerprint: string;
  @Column('text') reason: string;
  /** Null when the program itself did it. */
  @Column('uuid', { name: 'waived_by', nullable: true }) waivedBy: string | null;
  @Column('timestamptz', { name: 'waived_at' }) waivedAt: Date;
  @Column('uuid', { name: 'taken_back_by', nullable: true }) takenBackBy: string | null;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
}
