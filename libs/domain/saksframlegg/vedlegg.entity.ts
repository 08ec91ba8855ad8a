import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { VedleggContentKind, VedleggKind, VedleggOwnerKind, VedleggStatus } from './vedlegg.rules.js';

/** One attachment of a paper, a referat or a letter. Its number is its place; texts point at its key, never at the number. */
@Entity('vedlegg')
export class Vedlegg extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('text', { name: 'owner_kind' }) ownerKind: VedleggOwnerKind;
  /** Id of the saksframlegg, referat or letter it belongs to. */
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  /** Its number as printed, from 1. */
  @Column('int') position: number;
  @Column('text') title: string;
  @Column('text') kind: VedleggKind;
  @Column('text') status: VedleggStatus;
  /** Who made it, for papers from outside. */
  @Column('text', { nullable: true }) source: string | null;
  /** Date of the paper, `yyyy-mm-dd`. */
  @Column('date', { nullable: true }) date: string | null;
  /** Which of the contents below it has; the database keeps the others empty. */
  @Column('text', { name: 'content_kind' }) contentKind: VedleggContentKind;
  /** For `file` (from outside) and `html` (written by the secretariat). */
  @Column('uuid', { name: 'stored_file_id', nullable: true }) storedFileId: string | null;
  /** For `letter`: a letter of this council, which is a feature above. */
  @Column('uuid', { name: 'letter_id', nullable: true }) letterId: string | null;
  /** For `referat`: year and number of the meeting. */
  @Column('int', { name: 'referat_year', nullable: true }) referatYear: number | null;
  @Column('int', { name: 'referat_number', nullable: true }) referatNumber: number | null;
  /** When it was sent after its paper ("Ettersendt"); null for what went out with the paper. */
  @Column('timestamptz', { name: 'sent_later_at', nullable: true }) sentLaterAt: Date | null;
}
