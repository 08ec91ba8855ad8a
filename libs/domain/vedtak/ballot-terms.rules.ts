import type { BallotKind, BallotSubject, BallotTerms } from './ballot.rules.js';
import type { MajorityRule } from './vote.rules.js';

/** A ballot as it is stored, as far as its terms go. */
export interface StoredTerms {
  readonly kind: BallotKind;
  readonly subject: BallotSubject;
  readonly majority: MajorityRule;
  readonly castingVote: boolean;
  readonly abstainingAllowed: boolean;
  readonly eligible: number;
  readonly members: number;
}

/** What a ballot is counted by. @param options how many texts it is over */
export function termsOf(ballot: StoredTerms, options: number): BallotTerms {
  const { subject, majority, castingVote, abstainingAllowed, eligible, members } = ballot;
  return { subject, options, majority, castingVote, abstainingAllowed, eligible, members };
}

/** Somebody in the list of voters. */
export interface ListedVoter {
  readonly personId: string;
  readonly excluded: string | null;
  readonly hasVoted: boolean;
}

/** What has become of the voters by the time a ballot is closed. */
export interface ClosingVoters {
  /** Voters who have become disqualified; of those in a ballot by name or a secret one, only who has voted. */
  readonly disqualifiedVoters: number;
  /** Who is counted for the quorum: who has voted, and who still could. */
  readonly counted: ReadonlySet<string>;
  /** Still there, and not voted. */
  readonly waiting: number;
}

/**
 * Looks at the list of voters again when a ballot closes.
 * @param now why each of them may not vote at this moment; null for those who may
 * @param byHand the votes were counted by hand, so nobody knows who voted
 */
export function closingVoters(
  voters: readonly ListedVoter[],
  now: ReadonlyMap<string, string | null>,
  byHand: boolean,
): ClosingVoters {
  const listed = voters.filter((voter) => voter.excluded === null);
  const whyOf = (voter: ListedVoter) =>
    now.has(voter.personId) ? (now.get(voter.personId) ?? null) : 'away';
  const isThere = (voter: ListedVoter) => whyOf(voter) === null || whyOf(voter) === 'memberPresent';
  return {
    disqualifiedVoters: listed.filter(
      (voter) => (byHand || voter.hasVoted) && whyOf(voter) === 'disqualified',
    ).length,
    counted: new Set(
      listed.filter((voter) => isThere(voter) || (!byHand && voter.hasVoted)).map(({ personId }) => personId),
    ),
    waiting: byHand ? 0 : listed.filter((voter) => !voter.hasVoted && isThere(voter)).length,
  };
}
