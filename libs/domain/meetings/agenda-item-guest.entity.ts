import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** Somebody who is present for one item only. */
@Entity('agenda_item_guest')
export class AgendaItemGuest extends CouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') position: number;
  /** Why the guest is there, "innleder". */
  @Column('text', { nullable: true }) role: string | null;
}
