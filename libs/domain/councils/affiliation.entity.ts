import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** Where a person works, from when to when: people change employer while in office, and old papers must stay true. */
@Entity('affiliation')
export class Affiliation extends CouncilRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  /** Order in which the person's affiliations are printed. */
  @Column('int') position: number;
  @Column('text', { nullable: true }) title: string | null;
  /** First day, `yyyy-mm-dd`; null = always so. */
  @Column('date', { name: 'from_date', nullable: true }) from: string | null;
  /** Last day, included; null = still so. */
  @Column('date', { name: 'to_date', nullable: true }) to: string | null;
}
