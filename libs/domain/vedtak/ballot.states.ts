import { type Refusal, StateMachine } from '#kernel/state-machine';

/** A ballot is `open` while people vote, `closed` when it is counted, or `cancelled` with a reason. */
export type BallotState = 'open' | 'closed' | 'cancelled';
export type BallotAction = 'vote' | 'close' | 'cancel';

/** What decides whether a ballot may take a step. */
export interface BallotCircumstances {
  /** Who has voted and has become disqualified since; such a ballot is held again. */
  readonly disqualifiedVoters?: number;
  /** Whether there still is a quorum, counted with those who have voted. */
  readonly quorate?: boolean;
  /** Voters still present who have not voted, where abstaining is not allowed. */
  readonly missing?: number;
  /** Why it is cancelled. */
  readonly reason?: string;
}

/** From the question to the count. What was counted is never counted again: another ballot is held. */
export const ballotStates = new StateMachine<BallotState, BallotAction, BallotCircumstances>({
  name: 'ballot',
  states: ['open', 'closed', 'cancelled'],
  initial: 'open',
  final: ['closed', 'cancelled'],
  transitions: {
    vote: { from: ['open'], to: 'open' },
    close: { from: ['open'], to: 'closed', guard: mayClose },
    cancel: {
      from: ['open'],
      to: 'cancelled',
      guard: ({ reason }) => (reason?.trim() ? undefined : { code: 'ballot.reasonMissing' }),
    },
  },
});

function mayClose({
  disqualifiedVoters = 0,
  quorate = true,
  missing = 0,
}: BallotCircumstances): Refusal | undefined {
  if (disqualifiedVoters > 0)
    return { code: 'ballot.voterDisqualified', params: { count: disqualifiedVoters } };
  if (!quorate) return { code: 'ballot.quorumLost' };
  return missing > 0 ? { code: 'ballot.votesMissing', params: { missing } } : undefined;
}
