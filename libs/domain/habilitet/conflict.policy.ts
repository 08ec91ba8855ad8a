import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whether the actor may see likely conflicts of others and decide what is done with them: the secretariat. */
export function mayAnswerConflicts(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system'
    ? undefined
    : { code: 'habilitet.forbidden' };
}
