import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** The account of one agenda item in the referat, as author HTML. */
@Entity('referat_account')
export class ReferatAccount extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('text') html: string;
  /** The note of the meeting that it was drafted from or last held against; null when nobody knows. */
  @Column('text', { nullable: true }) noted: string | null;
}
