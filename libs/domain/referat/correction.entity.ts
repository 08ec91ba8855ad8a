import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { CorrectionStatus } from './correction.states.js';

/** Words that were corrected in a referat: when the council approved it, or afterwards with the chair's consent. */
@Entity('referat_correction')
export class Correction extends VersionedCouncilRow {
  @Column('uuid', { name: 'referat_id' }) referatId: string;
  @Column('text') kind: 'approval' | 'afterwards';
  /** Key of the section it is about. */
  @Column('text') section: string;
  /** The same as people say it: "Sak 6/1/2021 Nasjonal plan". */
  @Column('text') place: string;
  /** The words that stand; empty when something is added. */
  @Column('text') was: string;
  @Column('text') becomes: string;
  /** Put into the text before it was locked; else it is printed as a note. */
  @Column('boolean', { name: 'in_text' }) inText: boolean;
  @Column('text', { nullable: true }) reason: string | null;
  /** The case that approved with this correction, canonical. */
  @Column('text', { name: 'case_number', nullable: true }) caseNumber: string | null;
  @Column('text') status: CorrectionStatus;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('uuid', { name: 'proposed_by_id', nullable: true }) proposedById: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by_id', nullable: true }) decidedById: string | null;
  /** Why it was declined. */
  @Column('text', { nullable: true }) answer: string | null;
}
