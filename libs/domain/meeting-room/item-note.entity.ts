import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** What the secretaries note in an item while it is treated: plain text, a line for each paragraph. */
@Entity('item_note')
export class ItemNote extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('text') text: string;
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
