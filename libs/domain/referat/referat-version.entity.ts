import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { ReferatText } from './referat-text.rules.js';

/** Why a version of a referat was kept. */
export const versionReasons = ['forComment', 'forApproval', 'approved', 'notApproved', 'corrected'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** The words of a referat as they were when it left the secretariat or was decided upon. Never changed. */
@Entity('referat_version')
export class ReferatVersion extends CouncilRow {
  @Column('uuid', { name: 'referat_id' }) referatId: string;
  /** From 1, in the order they were made. */
  @Column('int') ordinal: number;
  /** The number printed on it. */
  @Column('int', { name: 'draft_version' }) draftVersion: number;
  @Column('text') reason: VersionReason;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  /** The case that decided, canonical; null where none did. */
  @Column('text', { name: 'case_number', nullable: true }) caseNumber: string | null;
  @Column('jsonb') words: ReferatText;
}
