import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice } from './ballot.rules.js';

/** A paper in an open secret ballot: nothing on it but what was chosen, under an id that tells nothing. */
@Entity('secret_choice')
export class SecretChoice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'ballot_id' }) ballotId: string;
  @Column('text') choice: Choice;
}
