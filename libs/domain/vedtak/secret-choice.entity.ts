import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { Choice } from './ballot.rules.js';

/** A paper in an open secret ballot: nothing on it but what was chosen, under an id that tells nothing. */
@Entity('secret_choice')
export class SecretChoice extends CouncilRow {
  @Column('uuid', { name: 'ballot_id' }) ballotId: string;
  @Column('text') choice: Choice;
}
