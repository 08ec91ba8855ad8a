import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { VedtakOutcome } from './vedtak.rules.js';

/** How one paragraph was treated. The adopted text itself stands in `vedtak.paragraphs`. */
@Entity('vedtak_paragraph')
export class VedtakParagraph extends CouncilRow {
  @Column('uuid', { name: 'vedtak_id' }) vedtakId: string;
  @Column('int') position: number;
  /** Inline HTML; null for a paragraph that is new. */
  @Column('text', { nullable: true }) proposed: string | null;
  /** Whether the next paragraph of the vedtak is what became of it. */
  @Column('boolean') adopted: boolean;
  @Column('text') outcome: VedtakOutcome;
}
