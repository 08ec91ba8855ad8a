import type { Refusal } from '#kernel/state-machine';
import type { BallotSubject } from './ballot.rules.js';

/** The last counted ballot over a text: which text, and whether it carried. */
export interface HeldBallot {
  /** Null for the proposal itself. */
  readonly alternativeId: string | null;
  readonly carried: boolean;
}

interface Counted {
  readonly id: string;
  readonly subject: BallotSubject;
  readonly state: string;
  readonly winner: number | null;
}

/** Of ballots in the order they were held: how each text fared the last time it was voted on by itself. */
export function lastBallots(
  ballots: readonly Counted[],
  options: readonly { readonly ballotId: string; readonly alternativeId: string | null }[],
): HeldBallot[] {
  const last = new Map<string | null, boolean>();
  for (const ballot of ballots) {
    if (ballot.state !== 'closed' || ballot.subject === 'between') continue;
    const option = options.find(({ ballotId }) => ballotId === ballot.id);
    last.set(option?.alternativeId ?? null, ballot.winner !== null);
  }
  return [...last].map(([alternativeId, carried]) => ({ alternativeId, carried }));
}

/** What the order of voting is judged by. */
export interface VotingOrder {
  /** The council's setting. */
  readonly order: 'inOrder' | 'againstEachOther';
  readonly held: readonly HeldBallot[];
  /** Ids, in the order they are voted on. */
  readonly alternatives: readonly string[];
}

/**
 * Why a text cannot be voted on now. In order: each alternative by itself, the next when those before it have fallen,
 * and none after one has carried; the same one again is a repeated vote, and the text that stands can always be voted
 * on. Against each other: the alternatives in one ballot, never one by one.
 */
export function subjectRefusal(
  input: { readonly subject: BallotSubject; readonly alternativeId?: string },
  { order, held, alternatives }: VotingOrder,
): Refusal | undefined {
  if (input.subject === 'proposal') return undefined;
  if (input.subject === 'between') return order === 'inOrder' ? { code: 'ballot.notBetween' } : undefined;
  const place = alternatives.indexOf(input.alternativeId ?? '');
  if (place < 0) return { code: 'alternative.notFound' };
  if (order === 'againstEachOther') return { code: 'ballot.betweenOnly' };
  const others = held.filter(({ alternativeId }) => alternativeId !== alternatives[place]);
  if (others.some(({ carried }) => carried)) return { code: 'ballot.alreadyDecided' };
  const fallen = new Set(held.map(({ alternativeId }) => alternativeId));
  const waiting = alternatives.slice(0, place).findIndex((id) => !fallen.has(id));
  return waiting < 0 ? undefined : { code: 'ballot.notInOrder', params: { place: waiting + 1 } };
}
