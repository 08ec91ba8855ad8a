import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SaksframleggAction, SaksframleggStatus } from './saksframlegg.states.js';

/** One step of a paper on its way: who took it when, and what they said with it. Rows are added and never change. */
@Entity('saksframlegg_step')
export class SaksframleggStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('uuid', { name: 'saksframlegg_id' })
  saksframleggId: string;

  @Column('text')
  action: SaksframleggAction;

  @Column('text', { name: 'to_status' })
  toStatus: SaksframleggStatus;

  /** Why it was sent back, or what the next one should look at. */
  @Column('text', { nullable: true })
  comment: string | null;

  /** Null when the program itself took it. */
  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy: string | null;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;
}
