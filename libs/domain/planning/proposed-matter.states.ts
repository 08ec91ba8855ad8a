import { type Refusal, StateMachine } from '#kernel/state-machine';

export const proposedMatterStatuses = ['waiting', 'accepted', 'nextMeeting', 'declined'] as const;
export type ProposedMatterStatus = (typeof proposedMatterStatuses)[number];

export type ProposedMatterAction = 'accept' | 'defer' | 'decline';

/** What the guards look at. */
export interface ProposedMatterFacts {
  /** What the member is told. */
  readonly answer: string;
}

/**
 * A proposal from waiting to answered. One that was too large for Eventuelt waits as a theme for a later meeting and
 * can be taken up or declined from there.
 */
export const proposedMatterStates = new StateMachine<
  ProposedMatterStatus,
  ProposedMatterAction,
  ProposedMatterFacts
>({
  name: 'proposal',
  states: proposedMatterStatuses,
  initial: 'waiting',
  final: ['accepted', 'declined'],
  transitions: {
    accept: { from: ['waiting', 'nextMeeting'], to: 'accepted' },
    defer: { from: ['waiting'], to: 'nextMeeting' },
    decline: { from: ['waiting', 'nextMeeting'], to: 'declined', guard: isAnswered },
  },
});

function isAnswered({ answer }: ProposedMatterFacts): Refusal | undefined {
  return answer.trim() === '' ? { code: 'proposal.answerMissing' } : undefined;
}
