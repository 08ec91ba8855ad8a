import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ShieldReader } from '#domain/meetings';
import type { ExemptKind, ExemptScope } from './exemption.rules.js';

/** Something kept from the public and perhaps from others: a whole document, or the passages that carry its key. */
@Entity('exemption')
export class Exemption extends VersionedCouncilRow {
  /** What marks in texts name, `<span data-exempt="u-4f9c…">`; a text that is copied takes its exemption along. */
  @Column('text') key: string;
  @Column('text') scope: ExemptScope;
  /** The document, or the one that the passage was first marked in. */
  @Column('text', { name: 'owner_kind' }) ownerKind: ExemptKind;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  @Column('text') reason: string;
  /** Roles that read it besides the secretariat. */
  @Column('text', { array: true }) readers: ShieldReader[];
  /** What others see instead of the title of a document; null when the title is open. */
  @Column('text', { name: 'shielded_title', nullable: true }) shieldedTitle: string | null;
  /** Of a vedlegg: the redacted version, which those get who may not read the whole; null when there is none. */
  @Column('uuid', { name: 'redacted_file_id', nullable: true }) redactedFileId: string | null;
  @Column('boolean', { name: 'enhanced_access' }) enhancedAccess: boolean;
  @Column('text', { name: 'enhanced_access_note' }) enhancedAccessNote: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
  /** Null when the program itself took it in. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedById: string | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  /** When words of it were opened last while others stay exempted; null when that never was. */
  @Column('timestamptz', { name: 'narrowed_at', nullable: true }) narrowedAt: Date | null;
  /** From then on everybody may read it who may read the document; null while it holds. */
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedById: string | null;
}
