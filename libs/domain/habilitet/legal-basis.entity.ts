import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** A ground for disqualification as dated data: when the act changes, a row changes and no program. */
@Entity('legal_basis')
export class LegalBasis extends VersionedCouncilRow {
  @Column('text') code: string;
  /** As printed, e.g. "fvl. § 6 annet ledd". */
  @Column('text', { name: 'short_text' }) shortText: string;
  @Column('text') description: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  /** Last day in force; null while in force. */
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
