import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One appointment that a term's end gave a last day, with the one it had before. */
@Entity('ended_appointment')
export class EndedAppointment {
  @PrimaryColumn('uuid', { name: 'term_end_id' }) termEndId: string;
  @PrimaryColumn('uuid', { name: 'appointment_id' }) appointmentId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  /** Null = it had no end. */
  @Column('date', { name: 'previous_last_day', nullable: true }) previousLastDay: string | null;
}
