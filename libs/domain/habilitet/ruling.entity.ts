import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { RulingOutcome } from './ruling-outcome.rules.js';

/** What the council ruled about one person in one item. */
@Entity('habilitet_ruling')
export class HabilitetRuling extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') outcome: RulingOutcome;
  /** `allPresent` when the others alone would not have been a quorum. */
  @Column('text', { name: 'decided_by' }) decidedBy: 'others' | 'allPresent';
  /** Person ids of those who took part in the ruling. */
  @Column('uuid', { array: true }) deciders: string[];
  /** Votes for "disqualified"; all three are null when it was unanimous. */
  @Column('int', { name: 'votes_for', nullable: true }) votesFor: number | null;
  @Column('int', { name: 'votes_against', nullable: true }) votesAgainst: number | null;
  @Column('int', { name: 'votes_abstained', nullable: true }) votesAbstained: number | null;
  /** Who gave the casting vote on a tie; null when there was no tie, or when it fell without one. */
  @Column('uuid', { name: 'casting_by', nullable: true }) castingBy: string | null;
  /** `HH:MM` in Oslo: disqualified from then on; null = for the whole item. */
  @Column('text', { name: 'from_time', nullable: true }) fromTime: string | null;
  /** When the person left the room and came back, `HH:MM`. */
  @Column('text', { name: 'out_at', nullable: true }) outAt: string | null;
  @Column('text', { name: 'back_at', nullable: true }) backAt: string | null;
  @Column('boolean', { name: 'stays_as_audience' }) staysAsAudience: boolean;
  /** The vara who takes the seat in this item; null when nobody does. */
  @Column('uuid', { name: 'vara_id', nullable: true }) varaId: string | null;
  @Column('timestamptz', { name: 'ruled_at' }) ruledAt: Date;
}
