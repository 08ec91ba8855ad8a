import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SectionKind } from './saksframlegg.rules.js';

/** One section of a paper, in order. */
@Entity('saksframlegg_section')
export class SaksframleggSection {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('uuid', { name: 'saksframlegg_id' })
  saksframleggId: string;

  @Column('int')
  position: number;

  @Column('text')
  kind: SectionKind;

  /** Heading of a free section; null for the others. */
  @Column('text', { nullable: true })
  heading: string | null;

  /** Author HTML. */
  @Column('text')
  html: string;
}
