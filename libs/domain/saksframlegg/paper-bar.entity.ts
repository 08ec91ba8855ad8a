import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is disqualified in an item. Whether that keeps its papers from them is the council's setting. */
@Entity('paper_bar')
export class PaperBar {
  @PrimaryColumn('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
}
