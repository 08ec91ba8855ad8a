import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { ResponseAnswer, ResponseWay } from './response.rules.js';

/** What somebody who was called has answered; a later answer takes the place of an earlier one. */
@Entity('meeting_response')
export class MeetingResponse extends VersionedCouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') answer: ResponseAnswer;
  /** Why somebody cannot come, when they wished to say so; for the secretariat and themselves. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
  @Column('text') via: ResponseWay;
}
