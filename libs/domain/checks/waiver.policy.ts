import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whether the actor may see what was found, and waive it: those who write the papers. */
export function maySeeChecks(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'check.notAllowed' };
}
