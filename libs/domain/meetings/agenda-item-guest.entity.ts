import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is present for one item only. */
@Entity('agenda_item_guest')
export class AgendaItemGuest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('uuid', { name: 'agenda_item_id' })
  agendaItemId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('int')
  position: number;

  /** Why the guest is there, "innleder". */
  @Column('text', { nullable: true })
  role: string | null;
}
