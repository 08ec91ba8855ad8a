import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { SectionKind } from './saksframlegg.rules.js';

/** One section of a paper, in order. */
@Entity('saksframlegg_section')
export class SaksframleggSection extends CouncilRow {
  @Column('uuid', { name: 'saksframlegg_id' }) saksframleggId: string;
  @Column('int') position: number;
  @Column('text') kind: SectionKind;
  /** Heading of a free section; null for the others. */
  @Column('text', { nullable: true }) heading: string | null;
  /** Author HTML. */
  @Column('text') html: string;
}
