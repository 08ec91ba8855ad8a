import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** Another text than the one proposed in the paper, in the order in which it is voted on. */
@Entity('vedtak_alternative')
export class VedtakAlternative extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('int') position: number;
  /** Who proposed it; null when the meeting did together. */
  @Column('uuid', { name: 'proposer_id', nullable: true }) proposerId: string | null;
  /** Inline HTML. */
  @Column('text', { array: true }) paragraphs: string[];
}
