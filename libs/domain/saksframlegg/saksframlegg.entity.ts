import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { CaseType } from '#domain/meetings';
import type { SaksframleggStatus } from './saksframlegg.states.js';

/**
 * The paper of an agenda item: one for each item, or waiting for one. Its sections, references and vedlegg are rows
 * of their own; its version counts every change to the paper, its sections and its proposal.
 */
@Entity('saksframlegg')
export class Saksframlegg extends VersionedCouncilRow {
  /** Null while it waits for a meeting. */
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  /** What its item will be called, while it waits; null once it has an item. */
  @Column('text', { name: 'waiting_title', nullable: true }) waitingTitle: string | null;
  /** The case types of that item. */
  @Column('text', { name: 'waiting_case_types', array: true, nullable: true })
  waitingCaseTypes: CaseType[] | null;
  @Column('text') status: SaksframleggStatus;
  /** Who fronts the paper ("Fra"): the head of the secretariat. */
  @Column('uuid', { name: 'submitted_by' }) submittedBy: string;
  /** Authors ("Saksbehandler"): person ids in printed order. */
  @Column('uuid', { name: 'case_officers', array: true }) caseOfficers: string[];
  /** Keys of areas of the action plan, in order. The plan lies above this feature and owns what they mean. */
  @Column('text', { name: 'area_keys', array: true }) areaKeys: string[];
  /** Paragraphs of "Forslag til vedtak" as inline author HTML; empty is printed as "Intet". */
  @Column('text', { name: 'proposed_vedtak', array: true }) proposedVedtak: string[];
  /** When the text was changed last; stands in the metadata of the document. */
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  /** When it reached its readers; null before that, and for papers from before this was kept. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** When it was taken away while it waited; null for one that stands. Only `RemovedPaperService` finds those that were. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  /** Person id of whoever took it away; null when no person did. */
  @Column('uuid', { name: 'removed_by_id', nullable: true }) removedById: string | null;
}
