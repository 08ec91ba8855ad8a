import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ReferatStatus } from './referat.states.js';

/** The referat of one meeting: where it stands on its way from draft to approved. */
@Entity('referat')
export class Referat extends VersionedCouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') status: ReferatStatus;
  /** The number printed on a draft: "UTKAST versjon 2". Counts rounds sent out, not keystrokes. */
  @Column('int', { name: 'draft_version' }) draftVersion: number;
  /** The date of this draft version, or of the approved text. */
  @Column('date') date: string;
  @Column('date', { name: 'sent_for_comment', nullable: true }) sentForComment: string | null;
  @Column('date', { name: 'comment_deadline', nullable: true }) commentDeadline: string | null;
  /** The case that approved it, canonical ("12/2/2021"); that meeting may not be in the program yet. */
  @Column('text', { name: 'approved_in', nullable: true }) approvedIn: string | null;
  @Column('uuid', { name: 'written_by_id', nullable: true }) writtenById: string | null;
}
