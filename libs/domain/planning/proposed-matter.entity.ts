import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ProposedMatterKind } from './proposed-matter.rules.js';
import type { ProposedMatterStatus } from './proposed-matter.states.js';

/** What a member proposes that the council takes up: a theme for some meeting, or a matter under Eventuelt of one. */
@Entity('proposed_matter')
export class ProposedMatter extends VersionedCouncilRow {
  @Column('text') kind: ProposedMatterKind;
  /** The meeting it is for; null for a theme that is for no meeting in particular. */
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId: string | null;
  @Column('uuid', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('text') title: string;
  /** In the member's words, plain text; may be empty. */
  @Column('text') text: string;
  @Column('text') status: ProposedMatterStatus;
  /** What the member is told; null while nothing is said. */
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  /** The item it became. */
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
}
