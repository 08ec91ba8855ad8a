import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { VedleggContentKind, VedleggKind, VedleggStatus } from './vedlegg.rules.js';

/** How a vedlegg stood until it was changed, and who changed it. Of a paper it stays when the vedlegg is taken away. */
@Entity('vedlegg_version')
export class VedleggVersion extends CouncilRow {
  @Column('uuid', { name: 'vedlegg_id' }) vedleggId: string;
  /** From 1 for each vedlegg, in the order they were left behind. */
  @Column('int') ordinal: number;
  @Column('text') title: string;
  @Column('text') kind: VedleggKind;
  @Column('text') status: VedleggStatus;
  @Column('text', { nullable: true }) source: string | null;
  /** Date of the paper, `yyyy-mm-dd`. */
  @Column('date', { nullable: true }) date: string | null;
  /** What it was made of; the columns below as in a vedlegg. */
  @Column('text', { name: 'content_kind' }) contentKind: VedleggContentKind;
  @Column('uuid', { name: 'stored_file_id', nullable: true }) storedFileId: string | null;
  @Column('uuid', { name: 'letter_id', nullable: true }) letterId: string | null;
  @Column('int', { name: 'referat_year', nullable: true }) referatYear: number | null;
  @Column('int', { name: 'referat_number', nullable: true }) referatNumber: number | null;
  @Column('timestamptz', { name: 'replaced_at' }) replacedAt: Date;
  /** Person id of whoever changed it; null when no person did. */
  @Column('uuid', { name: 'replaced_by_id', nullable: true }) replacedById: string | null;
  /** Why, in their words; null when they said nothing. */
  @Column('text', { nullable: true }) reason: string | null;
}
