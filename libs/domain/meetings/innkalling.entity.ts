import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { AgendaAsSent } from './agenda-as-sent.rules.js';

/** One issue of the call to a meeting. A sent issue is never changed; a changed agenda is a new issue. */
@Entity('innkalling')
export class Innkalling extends VersionedCouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** Printed as "Versjon 1". */
  @Column('int') issue: number;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** The text above the saksliste, author HTML. */
  @Column('text') html: string;
  /** What it said of the meeting when it was sent; null for a draft, and for issues from before this was kept. */
  @Column('jsonb', { name: 'as_sent', nullable: true }) asSent: AgendaAsSent | null;
  /** Why there was a new issue; null for the first, and for a draft. */
  @Column('text', { nullable: true }) reason: string | null;
}
