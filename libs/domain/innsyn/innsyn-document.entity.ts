import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ExemptKind } from '#domain/exemption';
import type { EnhancedAccess, InnsynOutcome } from './innsyn-decision.rules.js';

/** A document that a request is about, and what was decided of it in one round. */
@Entity('innsyn_document')
export class InnsynDocument extends VersionedCouncilRow {
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('int') round: number;
  @Column('int') position: number;
  @Column('text', { name: 'document_kind' }) documentKind: ExemptKind;
  @Column('uuid', { name: 'document_id' }) documentId: string;
  /** Null until it is decided. */
  @Column('text', { nullable: true }) outcome: InnsynOutcome | null;
  @Column('text', { name: 'legal_basis', nullable: true }) legalBasis: string | null;
  /** For those who decide, and for whoever asks for a written explanation (offl. § 31). */
  @Column('text') reason: string;
  @Column('text', { name: 'enhanced_access', nullable: true }) enhancedAccess: EnhancedAccess | null;
  @Column('text', { name: 'enhanced_access_note' }) enhancedAccessNote: string;
  /** Exemptions and shields that hold, and that access was given in spite of. */
  @Column('uuid', { array: true }) given: string[];
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedById: string | null;
  /** What the answer called it; null until it is answered. */
  @Column('text', { name: 'told_as', nullable: true }) toldAs: string | null;
  /** What was given out; null until it is answered, and for what was not. */
  @Column('uuid', { name: 'file_id', nullable: true }) fileId: string | null;
}
