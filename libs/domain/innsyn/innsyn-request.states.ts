import { type Refusal, StateMachine } from '#kernel/state-machine';

/** A request is `open` until it is `answered`, or `closed` without an answer (taken back, registered by mistake). */
export type InnsynStatus = 'open' | 'answered' | 'closed';
export const innsynStatuses = ['open', 'answered', 'closed'] as const satisfies readonly InnsynStatus[];
export type InnsynAction = 'change' | 'answer' | 'close' | 'renew' | 'reopen';

/** What decides whether a request may take a step. */
export interface InnsynCircumstances {
  /** How many of its documents nobody has decided about. */
  readonly undecided?: number;
  /** Documents about which something else holds now than when they were decided. */
  readonly stale?: number;
  readonly reason?: string;
}

/** From the request to the answer. A new decision after an answer is a new round of the same request. */
export const innsynStates = new StateMachine<InnsynStatus, InnsynAction, InnsynCircumstances>({
  name: 'innsyn',
  states: innsynStatuses,
  initial: 'open',
  final: ['answered', 'closed'],
  transitions: {
    change: { from: ['open'], to: 'open' },
    answer: { from: ['open'], to: 'answered', guard: allDecided },
    close: { from: ['open'], to: 'closed', guard: withReason },
    renew: { from: ['answered'], to: 'open', guard: withReason },
    reopen: { from: ['closed'], to: 'open' },
  },
});

function allDecided({ undecided = 0, stale = 0 }: InnsynCircumstances): Refusal | undefined {
  if (undecided > 0) return { code: 'innsyn.undecided', params: { count: undecided } };
  return stale > 0 ? { code: 'innsyn.changedSince', params: { count: stale } } : undefined;
}

function withReason({ reason }: InnsynCircumstances): Refusal | undefined {
  return reason?.trim() ? undefined : { code: 'innsyn.whyMissing' };
}
