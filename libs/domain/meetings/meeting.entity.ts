import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { MeetingKind } from './meeting.rules.js';
import type { MeetingStatus } from './meeting.states.js';

/** A meeting of the council, numbered within its year. */
@Entity('meeting')
export class Meeting extends VersionedCouncilRow {
  @Column('int') year: number;
  /** Number within the year, from 1. */
  @Column('int') number: number;
  @Column('text') kind: MeetingKind;
  @Column('text') status: MeetingStatus;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text') place: string;
  /** Address of a video meeting. */
  @Column('text', { nullable: true }) link: string | null;
  /** Who chairs this meeting; null until it is known. */
  @Column('uuid', { name: 'chaired_by', nullable: true }) chairedBy: string | null;
  /** When it was declared open; null before, and when it was not noted. */
  @Column('timestamptz', { name: 'begun_at', nullable: true }) begunAt: Date | null;
  /** When it was closed. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
