import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A follow-up that has been taken up on an agenda; it is not offered again while that item is open. */
@Entity('taken_follow_up')
export class TakenFollowUp {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'follow_up_id' }) followUpId: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
}
