import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A follow-up that has been taken up on an agenda; it is not offered again while that item is open. */
@Entity('taken_follow_up')
export class TakenFollowUp extends CouncilRow {
  @Column('uuid', { name: 'follow_up_id' }) followUpId: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
}
