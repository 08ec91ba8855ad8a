import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A stretch of the meeting in which an item was taken up. The one that is not closed is the current item. */
@Entity('item_time')
export class ItemTime extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
