import { StateMachine } from '#kernel/state-machine';

export const speakingStatuses = ['waiting', 'speaking', 'done', 'withdrawn'] as const;
export type SpeakingStatus = (typeof speakingStatuses)[number];
export type SpeakingAction = 'give' | 'end' | 'withdraw';

/** From a raised hand to the end of what was said; whoever has the word ends it, and does not withdraw it. */
export const speakingStates = new StateMachine<SpeakingStatus, SpeakingAction, object>({
  name: 'speaking',
  states: speakingStatuses,
  initial: 'waiting',
  final: ['done', 'withdrawn'],
  transitions: {
    give: { from: ['waiting'], to: 'speaking' },
    end: { from: ['speaking'], to: 'done' },
    withdraw: { from: ['waiting'], to: 'withdrawn' },
  },
});
