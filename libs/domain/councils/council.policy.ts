import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whether the actor may change settings, people, seats and appointments: the secretariat, and the program itself. */
export function mayAdministerCouncil(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'council.notAllowed' };
}

/** Whether the actor may see addresses: contact data is for those who send the papers. */
export function maySeeContactData(actor: Actor): Refusal | undefined {
  return mayAdministerCouncil(actor);
}
