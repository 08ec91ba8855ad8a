import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that an agenda item is about, as the secretariat has picked it: a party, or somebody it bears upon. */
@Entity('case_party')
export class CaseParty {
  @PrimaryColumn('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  /** Order in which they were picked, from 1. */
  @Column('int') position: number;
}
