import { StateMachine } from '#kernel/state-machine';

export const followUpStatuses = ['open', 'done', 'dropped'] as const;

export type FollowUpStatus = (typeof followUpStatuses)[number];
export type FollowUpAction = 'finish' | 'drop' | 'reopen';

/** A follow-up is open until it is done or dropped, and may be opened again. */
export const followUpStates = new StateMachine<FollowUpStatus, FollowUpAction>({
  name: 'followUp',
  states: followUpStatuses,
  initial: 'open',
  final: ['done', 'dropped'],
  transitions: {
    finish: { from: ['open'], to: 'done' },
    drop: { from: ['open'], to: 'dropped' },
    reopen: { from: ['done', 'dropped'], to: 'open' },
  },
});
