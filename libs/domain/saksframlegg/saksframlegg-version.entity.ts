import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { PaperContent, PaperVersionReason } from './saksframlegg-version.rules.js';

/** What a paper said at one point on its way. Never changed. */
@Entity('saksframlegg_version')
export class SaksframleggVersion extends CouncilRow {
  @Column('uuid', { name: 'saksframlegg_id' }) saksframleggId: string;
  /** From 1 for each paper, in the order they were kept. */
  @Column('int') ordinal: number;
  @Column('text') reason: PaperVersionReason;
  /** What a person called it; null for those that the program kept by itself. */
  @Column('text', { nullable: true }) name: string | null;
  /** For `restored`: the ordinal that was brought back. */
  @Column('int', { name: 'restored_from', nullable: true }) restoredFrom: number | null;
  @Column('timestamptz', { name: 'kept_at' }) keptAt: Date;
  /** Person id of whoever was at work; null when no person was. */
  @Column('uuid', { name: 'kept_by_id', nullable: true }) keptById: string | null;
  @Column('jsonb') content: PaperContent;
}
