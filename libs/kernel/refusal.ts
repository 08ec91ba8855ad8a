import { DomainError } from './domain-error.js';
import type { Refusal, StateMachine } from './state-machine.js';

/**
 * Ends the work when a policy said no.
 * @throws DomainError of kind `forbidden` with the code of the refusal.
 */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw new DomainError(refusal.code, 'forbidden', refusal.params);
}

/**
 * The state that an action leads to.
 * @throws DomainError of kind `conflict` with the reason why it may not happen now.
 */
export function nextState<State extends string, Action extends string, Context>(
  machine: StateMachine<State, Action, Context>,
  current: State,
  action: Action,
  context: Context,
): State {
  const step = machine.step(current, action, context);
  if (step.allowed) return step.to;
  throw new DomainError(step.refusal.code, 'conflict', step.refusal.params);
}
