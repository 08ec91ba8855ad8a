import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { PaperSetManifest } from './paper-set-manifest.document.js';

/** How far a file is: ordered, being made, there, or given up. */
export const paperSetBuildStates = ['waiting', 'making', 'done', 'failed'] as const;
export type PaperSetBuildState = (typeof paperSetBuildStates)[number];

/** One møtepakke as a file, for everybody whose package is the same. There is one for each fingerprint. */
@Entity('paper_set_build')
export class PaperSetBuild extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** Of everything that went into it (`packageFingerprint`). */
  @Column('text') fingerprint: string;
  @Column('text') state: PaperSetBuildState;
  /** With ending. */
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text') title: string;
  /** The order for the press as it was given, so that what is made is what was ordered; let go of once it is made. */
  @Column('uuid', { name: 'order_file_id', nullable: true }) orderFileId: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  /** How many times the making was begun. */
  @Column('int') attempts: number;
  /** When whoever makes it was heard of last; long ago means that it died. */
  @Column('timestamptz', { name: 'beat_at', nullable: true }) beatAt: Date | null;
  @Column('int', { name: 'parts_done' }) partsDone: number;
  @Column('int', { name: 'parts_all' }) partsAll: number;
  /** Code of why it was given up. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('uuid', { name: 'stored_file_id', nullable: true }) storedFileId: string | null;
  @Column('int', { nullable: true }) pages: number | null;
  @Column('jsonb', { nullable: true }) manifest: PaperSetManifest | null;
  @Column('timestamptz', { name: 'made_at', nullable: true }) madeAt: Date | null;
}
