import { Column, Entity } from 'typeorm';
import { newId } from '#kernel/ids';
import { CouncilRow } from '#platform/database/council-row';
import type { SectionKind, SectionText } from './saksframlegg.rules.js';

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

/** Sections as rows of their paper, in their order. */
export function sectionRows(
  { id, councilId }: { readonly id: string; readonly councilId: string },
  sections: readonly SectionText[],
): SaksframleggSection[] {
  return sections.map((section, i) =>
    Object.assign(new SaksframleggSection(), section, {
      ...{ id: newId(), councilId, saksframleggId: id, position: i + 1 },
    }),
  );
}
