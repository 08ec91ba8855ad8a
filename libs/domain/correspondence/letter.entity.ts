import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { LetterDirection, LetterStatus } from './letter.states.js';

/** A letter from or to the council. */
@Entity('letter')
export class Letter extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('text') direction: LetterDirection;
  @Column('text') status: LetterStatus;
  /** Lines of the address, in order. */
  @Column('text', { array: true }) addressee: string[];
  /** Who sent an incoming letter. */
  @Column('text', { nullable: true }) sender: string | null;
  @Column('text', { name: 'our_ref', nullable: true }) ourRef: string | null;
  @Column('text', { name: 'their_ref', nullable: true }) theirRef: string | null;
  @Column('text') place: string;
  @Column('date') date: string;
  @Column('text') subject: string;
  @Column('text') html: string;
  /** The signatory in the register; name and role are printed as they were on the date of the letter (D06). */
  @Column('uuid', { name: 'signed_by_id', nullable: true }) signedById: string | null;
}
