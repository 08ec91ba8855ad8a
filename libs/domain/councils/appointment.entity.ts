import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { AppointmentRole } from './appointment.rules.js';

/** A person in a seat, or as observer or secretariat, for a period. The database keeps a seat from having two at a time. */
@Entity('appointment')
export class Appointment extends VersionedCouncilRow {
  @Column('int') position: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: AppointmentRole;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId: string | null;
  /** Order among the ranked vara of a seat, from 1. */
  @Column('int', { nullable: true }) rank: number | null;
  /** First day, `yyyy-mm-dd`. */
  @Column('date', { name: 'from_date' }) from: string;
  /** Last day, included; null = until further notice. */
  @Column('date', { name: 'to_date', nullable: true }) to: string | null;
}
