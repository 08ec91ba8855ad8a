import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppointmentRole } from './appointment.rules.js';

/** Somebody signed in, in one role. Only the SHA-256 of the secret is kept: who reads the table cannot sign in. */
@Entity('sign_in_session')
export class SignInSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  role: AppointmentRole;

  /** Hexadecimal SHA-256; left out of the audit trail. */
  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
