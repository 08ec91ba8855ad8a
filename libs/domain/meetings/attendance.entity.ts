import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { AttendanceStatus } from './attendance.rules.js';

/** One person's place in the attendance list of a meeting. */
@Entity('attendance')
export class Attendance extends VersionedCouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** Order in the printed list, from 1. */
  @Column('int') position: number;
  /** Key of the attendance group in the council's settings. */
  @Column('text', { name: 'group_key' }) groupKey: string;
  @Column('text') status: AttendanceStatus;
  /** The seat the person fills in this meeting. */
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId: string | null;
  /** The member a vara attends for. */
  @Column('uuid', { name: 'attends_for', nullable: true }) attendsFor: string | null;
  @Column('boolean') votes: boolean;
  /** Printed after the name, "på enkeltsaker". */
  @Column('text', { nullable: true }) note: string | null;
  /** Wall-clock time in Oslo, `HH:MM`. */
  @Column('text', { nullable: true }) arrived: string | null;
  @Column('text', { name: 'left_at', nullable: true }) left: string | null;
  /** Times somebody was out and came back, "10:31-10:55", in order. */
  @Column('text', { array: true, default: '{}' }) absences: string[];
}
