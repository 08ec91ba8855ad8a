import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** What somebody read of another person: the reason of one declaration, or the register of interests. */
export type ConfidentialSubject = 'reason' | 'interests';

/** Somebody read something confidential about another person. Rows are added and never change. */
@Entity('confidential_read')
export class ConfidentialRead extends CouncilRow {
  @Column('text') subject: ConfidentialSubject;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The item, for a reason. */
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  /** Null when the program itself read it. */
  @Column('uuid', { name: 'reader_id', nullable: true }) readerId: string | null;
  @Column('text', { name: 'reader_role' }) readerRole: string;
  @Column('timestamptz', { name: 'read_at' }) readAt: Date;
}
