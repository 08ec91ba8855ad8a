import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { DispatchKind } from './dispatch-plan.rules.js';

/** One sending about a meeting: the innkalling in one issue, or that the meeting is called off. Never changed. */
@Entity('innkalling_dispatch')
export class InnkallingDispatch extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** The issue that was sent; null when the meeting is called off. */
  @Column('uuid', { name: 'innkalling_id', nullable: true }) innkallingId: string | null;
  @Column('text') kind: DispatchKind;
  /** SEQUENCE of the calendar entry: from 0, one more for every sending. */
  @Column('int') sequence: number;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  /** The PDF as it was sent. */
  @Column('uuid', { name: 'stored_file_id', nullable: true }) storedFileId: string | null;
  /** Why the meeting is called off; the reason of a new issue stands with the issue. */
  @Column('text', { nullable: true }) reason: string | null;
}
