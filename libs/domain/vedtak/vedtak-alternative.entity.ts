import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Another text than the one proposed in the paper, in the order in which it is voted on. */
@Entity('vedtak_alternative')
export class VedtakAlternative {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @VersionColumn() version: number;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('int') position: number;
  /** Who proposed it; null when the meeting did together. */
  @Column('uuid', { name: 'proposer_id', nullable: true }) proposerId: string | null;
  /** Inline HTML. */
  @Column('text', { array: true }) paragraphs: string[];
}
