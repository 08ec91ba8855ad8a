import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { ActorRole } from '#kernel/actor';
import type { ExemptOwner } from '#domain/exemption';
import type { PaperSetContents } from './paper-set-contents.rules.js';
import type { PaperSetVariant } from './paper-set-variant.rules.js';

/** One version of a møtepakke as one reader has it. What was sent stays as it was. */
@Entity('paper_set_edition')
export class PaperSetEdition extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'build_id' }) buildId: string;
  @Column('text') variant: PaperSetVariant;
  /** For `changes`: the version that it is compared with; 0 for the others. */
  @Column('int', { name: 'since_version' }) sinceVersion: number;
  /** `secretariat` and `public` are one reader each; everybody else is a person in a role. */
  @Column('text', { name: 'reader_role' }) readerRole: ActorRole;
  @Column('uuid', { name: 'reader_id', nullable: true }) readerId: string | null;
  /** 0 while nothing is sent. */
  @Column('int') version: number;
  /** Kept because something was sent, and never changed again; others are made anew when something changes. */
  @Column('boolean', { name: 'is_sent' }) isSent: boolean;
  /** The moment the package is of: when it was sent last; before that, of the meeting. */
  @Column('timestamptz', { name: 'dated_at' }) datedAt: Date;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('jsonb') contents: PaperSetContents;
  /** Ids of what was kept from this reader when it was made. When more is, they do not get it any more. */
  @Column('uuid', { array: true }) closed: string[];
  /** What it tells its reader that is exempted from the public; null for those from before this was kept. */
  @Column('jsonb', { nullable: true }) tells: readonly ExemptOwner[] | null;
}
