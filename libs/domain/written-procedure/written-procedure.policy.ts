import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const refused: Refusal = { code: 'writtenProcedure.forbidden' };
const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';
const seated = (actor: Actor) =>
  actor.role === 'chair' || actor.role === 'deputyChair' || actor.role === 'member';

/** The secretariat asks, withdraws, and reports; the program closes. */
export function mayHoldProcedure(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : refused;
}

/** Members follow it; each answers only for themselves. */
export function mayReadProcedure(actor: Actor): Refusal | undefined {
  return secretariat(actor) || seated(actor) ? undefined : refused;
}

/** Whether somebody can have an answer of their own. Whether they are asked stands in the procedure. */
export function mayAnswer(actor: Actor): Refusal | undefined {
  return seated(actor) && actor.personId !== undefined ? undefined : refused;
}
