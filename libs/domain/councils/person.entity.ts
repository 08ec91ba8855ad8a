import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** Someone known to the register. Names are picked from here and never typed a second time. */
@Entity('person')
export class Person extends VersionedCouncilRow {
  @Column('text') key: string;
  /** Place in the register, from 1. */
  @Column('int') position: number;
  @Column('text', { name: 'given_name' }) givenName: string;
  @Column('text', { name: 'family_name' }) familyName: string;
  @Column('text', { nullable: true }) email: string | null;
}
