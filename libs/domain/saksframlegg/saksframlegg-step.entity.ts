import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { SaksframleggAction, SaksframleggStatus } from './saksframlegg.states.js';

/** One step of a paper on its way: who took it when, and what they said with it. Rows are added and never change. */
@Entity('saksframlegg_step')
export class SaksframleggStep extends CouncilRow {
  @Column('uuid', { name: 'saksframlegg_id' }) saksframleggId: string;
  @Column('text') action: SaksframleggAction;
  @Column('text', { name: 'to_status' }) toStatus: SaksframleggStatus;
  /** Why it was sent back, or what the next one should look at. */
  @Column('text', { nullable: true }) comment: string | null;
  /** Null when the program itself took it. */
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy: string | null;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
}
