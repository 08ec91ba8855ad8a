import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { BallotKind, BallotResult, BallotSubject, Choice, Tally } from './ballot.rules.js';
import type { BallotState } from './ballot.states.js';
import type { MajorityRule } from './vote.rules.js';

/** One ballot in an item, with the council's rules as they were when it opened. */
@Entity('ballot')
export class Ballot extends VersionedCouncilRow {
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  /** Which ballot in the item, from 1. */
  @Column('int') position: number;
  @Column('text') kind: BallotKind;
  @Column('text') subject: BallotSubject;
  /** What was voted on, in a sentence. */
  @Column('text') question: string;
  @Column('text') state: BallotState;
  @Column('text') majority: MajorityRule;
  @Column('boolean', { name: 'casting_vote' }) castingVote: boolean;
  @Column('boolean', { name: 'abstaining_allowed' }) abstainingAllowed: boolean;
  /** How many could vote when it opened. */
  @Column('int') eligible: number;
  /** How many seats were filled. */
  @Column('int') members: number;
  /** Whose vote decides a tie. */
  @Column('uuid', { name: 'chaired_by', nullable: true }) chairedBy: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('jsonb', { nullable: true }) tally: Tally | null;
  /** How whoever chaired decided a tie. */
  @Column('text', { name: 'chair_choice', nullable: true }) chairChoice: Choice | null;
  @Column('text', { nullable: true }) result: BallotResult | null;
  /** Place of the text that won, from 1. */
  @Column('int', { nullable: true }) winner: number | null;
  @Column('text', { name: 'cancelled_because', nullable: true }) cancelledBecause: string | null;
}
