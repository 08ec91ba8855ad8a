import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { InterestKind } from './interest.rules.js';

/** Something that may bind a person, as they told it themselves, with the time it holds for. */
@Entity('interest')
export class Interest extends VersionedCouncilRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: InterestKind;
  /** The organisation in the register, when it stands there. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  /** Its name as told; empty when the interest is in none. */
  @Column('text', { name: 'organisation_name' }) organisationName: string;
  @Column('text') description: string;
  /** First day; null = always so. */
  @Column('date', { name: 'from_date', nullable: true }) from: string | null;
  /** Last day, included; null = still so. */
  @Column('date', { name: 'to_date', nullable: true }) to: string | null;
}
