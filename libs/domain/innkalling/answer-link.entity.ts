import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** The personal link in one mail: who it is for, and what its secret must be. */
@Entity('answer_link')
export class AnswerLink extends CouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** SHA-256 of the secret: who reads the table cannot answer for others. */
  @Column('text', { name: 'secret_hash' }) secretHash: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
