import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A heading between items. It has no number and nothing is decided under it. */
@Entity('agenda_heading')
export class AgendaHeading extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') title: string;
  /** How many items stand above it. */
  @Column('int', { name: 'items_above' }) itemsAbove: number;
  /** Its place among headings that nothing stands between, from 1. */
  @Column('int') rank: number;
}
