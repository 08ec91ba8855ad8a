import { type RulingOutcome, rulingOutcomes } from './ruling-outcome.rules.js';
import { type RulingVotes, type RulingVoting, voteFaults } from './ruling-votes.rules.js';
import type { Fault } from '#kernel/domain-error';
import { type AttendanceRow, type FilledSeat, type QuorumRule, quorumOf } from '#domain/meetings';

/** Who may rule on the question of habilitet in an item. */
export interface RulingBody {
  readonly decidedBy: 'others' | 'allPresent';
  /** Person ids of those who take part. */
  readonly deciders: readonly string[];
  /** Person ids of those who do not, because the question is about them. */
  readonly excluded: readonly string[];
}

/** The meeting as it stands when the question comes up. */
export interface RulingGround {
  readonly attendance: readonly AttendanceRow[];
  readonly seats: readonly FilledSeat[];
  readonly quorum: QuorumRule;
  /** Everybody whose habilitet is in question in this item. */
  readonly questioned: ReadonlySet<string>;
  /** The council's setting: whether all present rule when the others alone are no quorum. */
  readonly allPresentIfNeeded: boolean;
}

/**
 * Who decides. In a collegiate body the others do: those in question in the same item decide neither their own nor
 * each other's (fvl. § 8 second paragraph). Would that leave the body without a quorum, all who are present take part.
 * @returns undefined when there is no quorum either way: then nothing can be decided at all
 */
export function rulingBody(ground: RulingGround): RulingBody | undefined {
  const { attendance, seats, quorum, questioned } = ground;
  const voters = attendance.filter((row) => row.status === 'present' && row.votes);
  const others = voters.filter((row) => !questioned.has(row.personId));
  const ids = (rows: readonly AttendanceRow[]) => rows.map((row) => row.personId);
  if (quorumOf(others, seats, quorum).quorate) {
    const excluded = ids(voters.filter((row) => questioned.has(row.personId)));
    return { decidedBy: 'others', deciders: ids(others), excluded };
  }
  return ground.allPresentIfNeeded && quorumOf(voters, seats, quorum).quorate
    ? { decidedBy: 'allPresent', deciders: ids(voters), excluded: [] }
    : undefined;
}

/** A ruling as it is entered. */
export interface RulingInput {
  readonly outcome: RulingOutcome;
  /** Row of the legal basis list; asked for when the person is disqualified. */
  readonly legalBasisId: string | null;
  /** Votes for "disqualified", against it, and blank; null when it was unanimous. */
  readonly votes: RulingVotes | null;
  /** `HH:MM`: disqualified from then on; null = for the whole item. */
  readonly fromTime: string | null;
  readonly outAt: string | null;
  readonly backAt: string | null;
  readonly staysAsAudience: boolean;
}

/** What the judging of a ruling needs to know. */
export interface RulingContext extends RulingVoting {
  readonly groundInForce: boolean;
  /** The council lets a disqualified member sit as audience. */
  readonly audienceAllowed: boolean;
}

/** Everything that cannot be so in a ruling, by field. */
export function rulingFaults(input: RulingInput, context: RulingContext): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string, code: string) => faults.push({ path: `/${field}`, code });
  const { outcome, votes, outAt, backAt } = input;
  if (!(rulingOutcomes as readonly string[]).includes(outcome)) at('outcome', 'habilitet.outcomeUnknown');
  if (outcome === 'disqualified' && !context.groundInForce) at('ground', 'habilitet.groundMissing');
  for (const field of ['fromTime', 'outAt', 'backAt'] as const) {
    const time = input[field];
    if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) at(field, 'habilitet.notATime');
  }
  if (backAt !== null && outAt === null) at('backAt', 'habilitet.backWithoutOut');
  else if (outAt !== null && backAt !== null && backAt < outAt) at('backAt', 'habilitet.backBeforeOut');
  if (input.staysAsAudience && !context.audienceAllowed)
    at('staysAsAudience', 'habilitet.audienceNotAllowed');
  if (votes) faults.push(...voteFaults(outcome, votes, context));
  return faults;
}

/** Whether somebody ruled disqualified is so at a time of the day; without a time, whether at any time in the item. */
export function isOutAt(ruling: { readonly fromTime: string | null }, time: string | undefined): boolean {
  return ruling.fromTime === null || time === undefined || ruling.fromTime <= time;
}
