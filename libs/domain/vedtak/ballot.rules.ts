import type { Fault } from '#kernel/domain-error';
import type { Refusal } from '#kernel/state-machine';
import { isDecidedByOne, type MajorityRule, reachesMajority, type VoteCounts } from './vote.rules.js';

/** By name; by count of hands, entered by the secretary; or secret. */
export const ballotKinds = ['named', 'counted', 'secret'] as const;
export type BallotKind = (typeof ballotKinds)[number];

/** What is voted on: the text that stands for adoption, one alternative, or all of them against each other. */
export const ballotSubjects = ['proposal', 'alternative', 'between'] as const;
export type BallotSubject = (typeof ballotSubjects)[number];

/** `for`, `against` and `abstain`; between texts the place of one of them, from 1. */
export type Choice = string;

/** How many votes each choice got; those who may vote and did not are in none of them. */
export type Tally = Readonly<Record<Choice, number>>;

/** What a ballot is counted by: the council's rules and the numbers as they were when it opened. */
export interface BallotTerms {
  readonly subject: BallotSubject;
  /** How many texts there are to choose between; 1 when it is for or against. */
  readonly options: number;
  readonly majority: MajorityRule;
  readonly castingVote: boolean;
  readonly abstainingAllowed: boolean;
  readonly eligible: number;
  readonly members: number;
}

export type BallotResult = 'carried' | 'carriedByCastingVote' | 'lost' | 'lostByCastingVote' | 'tie';

/** How a ballot ended, and which of its texts won (from 1); null when none did. */
export interface BallotOutcome {
  readonly result: BallotResult;
  readonly winner: number | null;
}

/** The choices that voters have. */
export function choicesOf({ subject, options, abstainingAllowed }: BallotTerms): Choice[] {
  const own =
    subject === 'between'
      ? Array.from({ length: options }, (_, i) => String(i + 1))
      : (['for', 'against'] as const);
  return [...own, ...(abstainingAllowed ? ['abstain'] : [])];
}

/** Why a choice cannot be made in a ballot. */
export function choiceRefusal(choice: Choice, terms: BallotTerms): Refusal | undefined {
  if (choicesOf(terms).includes(choice)) return undefined;
  return { code: choice === 'abstain' ? 'vote.abstainingNotAllowed' : 'ballot.choiceUnknown' };
}

/** Everything that cannot be so in counts that are entered. */
export function tallyFaults(tally: Tally, terms: BallotTerms): Fault[] {
  const faults: Fault[] = Object.entries(tally).flatMap(([choice, count]) => {
    const refusal = count === 0 ? undefined : choiceRefusal(choice, terms);
    if (refusal) return [{ path: `/counts/${choice}`, ...refusal }];
    return Number.isInteger(count) && count >= 0
      ? []
      : [{ path: `/counts/${choice}`, code: 'ballot.countNotANumber' }];
  });
  if (faults.length > 0) return faults;
  const votes = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const { eligible } = terms;
  if (votes > eligible)
    return [{ path: '/counts', code: 'vote.moreThanEligible', params: { votes, eligible } }];
  return votes < eligible && !terms.abstainingAllowed
    ? [{ path: '/counts', code: 'ballot.votesMissing', params: { missing: eligible - votes } }]
    : [];
}

/**
 * Counts a ballot.
 * @param chairChoice what whoever chaired voted for, or says when the votes are equal; undefined when they may not
 *   vote or did not
 */
export function ballotOutcome(tally: Tally, terms: BallotTerms, chairChoice?: Choice): BallotOutcome {
  return terms.subject === 'between'
    ? outcomeBetween(tally, terms, chairChoice)
    : outcomeForAgainst(tally, terms, chairChoice);
}

function outcomeForAgainst(tally: Tally, terms: BallotTerms, chairChoice?: Choice): BallotOutcome {
  const [votesFor, votesAgainst] = [tally['for'] ?? 0, tally['against'] ?? 0];
  const carries = (extra: number) => reachesMajority(terms.majority, votesFor + extra, votesAgainst, terms);
  if (votesFor !== votesAgainst || !isDecidedByOne(terms.majority))
    return carries(0) ? { result: 'carried', winner: 1 } : { result: 'lost', winner: null };
  if (!terms.castingVote || (chairChoice !== 'for' && chairChoice !== 'against'))
    return { result: 'tie', winner: null };
  return chairChoice === 'for' && carries(1)
    ? { result: 'carriedByCastingVote', winner: 1 }
    : { result: 'lostByCastingVote', winner: null };
}

/**
 * Between several texts the one with the most votes wins when it reaches the majority measured against the votes for
 * all the others. With a simple majority the most votes are enough.
 */
function outcomeBetween(tally: Tally, terms: BallotTerms, chairChoice?: Choice): BallotOutcome {
  const votes = Array.from({ length: terms.options }, (_, i) => tally[String(i + 1)] ?? 0);
  const most = Math.max(0, ...votes);
  const first = votes.flatMap((count, i) => (count === most && most > 0 ? [i + 1] : []));
  const cast = votes.reduce((sum, count) => sum + count, 0);
  const wins = (count: number) =>
    terms.majority === 'simple' ||
    reachesMajority(terms.majority, count, cast - Math.min(count, cast), terms);
  if (first.length === 0) return { result: 'tie', winner: null };
  if (first.length === 1)
    return wins(most) ? { result: 'carried', winner: first[0] } : { result: 'lost', winner: null };
  if (!isDecidedByOne(terms.majority)) return { result: 'lost', winner: null };
  const chosen = first.find((place) => String(place) === chairChoice);
  if (!terms.castingVote || chosen === undefined) return { result: 'tie', winner: null };
  return wins(most + 1)
    ? { result: 'carriedByCastingVote', winner: chosen }
    : { result: 'lostByCastingVote', winner: null };
}

/**
 * A ballot that carried a text, as the vedtak records the vote. Undefined for a ballot between texts: votes for the
 * other texts are not votes against, and the referat tells of that ballot by itself.
 */
export function voteOfBallot(
  tally: Tally,
  { subject }: Pick<BallotTerms, 'subject'>,
  { result }: Pick<BallotOutcome, 'result'>,
): VoteCounts | undefined {
  if (subject === 'between') return undefined;
  const [votesFor, votesAgainst, abstained] = ['for', 'against', 'abstain'].map(
    (choice) => tally[choice] ?? 0,
  );
  return {
    unanimous: votesAgainst === 0 && abstained === 0,
    ...{ votesFor, votesAgainst, abstained },
    ...(result === 'carriedByCastingVote' ? { castingVote: true } : {}),
  };
}
