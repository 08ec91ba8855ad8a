import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { ShieldReader } from './shield.rules.js';

/** What only some may know of an item. The item itself carries the title that everybody sees. */
@Entity('agenda_item_shield')
export class AgendaItemShield extends CouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  /** What the item is about. */
  @Column('text') title: string;
  /** Printed short form, "offl. § 23 første ledd". */
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  /** Why, for those who may read the item; empty when nothing is said. */
  @Column('text') reason: string;
  /** Roles that read it besides the secretariat. Kept here, so that a later setting opens nothing. */
  @Column('text', { array: true }) readers: ShieldReader[];
}
