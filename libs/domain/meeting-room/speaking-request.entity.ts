import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { SpeakingStatus } from './speaking.states.js';

/** Somebody who has asked to speak in an item. */
@Entity('speaking_request')
export class SpeakingRequest extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: SpeakingStatus;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('timestamptz', { name: 'began_at', nullable: true }) beganAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
