import { type Refusal, StateMachine } from '#kernel/state-machine';

/**
 * A written procedure is `open` until its deadline, then `closed` with a result; `stopped` when a member wants a
 * meeting and the council lets one member do that; or `withdrawn` by the secretariat with a reason.
 */
export type ProcedureState = 'open' | 'closed' | 'stopped' | 'withdrawn';
export type ProcedureAction = 'answer' | 'stop' | 'close' | 'withdraw';

/** What decides whether a procedure may take a step. */
export interface ProcedureCircumstances {
  /** Now is before the deadline. */
  readonly isBeforeDeadline?: boolean;
  /** Everybody who is asked has answered: nobody is left to wait for. */
  readonly allAnswered?: boolean;
  readonly reason?: string;
}

/** From the question to the result. What ended stays as it ended; a new question is a new procedure. */
export const procedureStates = new StateMachine<ProcedureState, ProcedureAction, ProcedureCircumstances>({
  name: 'writtenProcedure',
  states: ['open', 'closed', 'stopped', 'withdrawn'],
  initial: 'open',
  final: ['closed', 'stopped', 'withdrawn'],
  transitions: {
    answer: {
      from: ['open'],
      to: 'open',
      guard: ({ isBeforeDeadline }) => (isBeforeDeadline ? undefined : { code: 'writtenProcedure.tooLate' }),
    },
    stop: { from: ['open'], to: 'stopped' },
    close: { from: ['open'], to: 'closed', guard: mayClose },
    withdraw: {
      from: ['open'],
      to: 'withdrawn',
      guard: ({ reason }) => (reason?.trim() ? undefined : { code: 'writtenProcedure.reasonMissing' }),
    },
  },
});

function mayClose({ isBeforeDeadline, allAnswered }: ProcedureCircumstances): Refusal | undefined {
  return isBeforeDeadline && !allAnswered ? { code: 'writtenProcedure.tooEarly' } : undefined;
}
