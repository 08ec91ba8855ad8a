import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whole meetings and councils go in and out only through the secretariat and the program itself: they hold everything. */
export function mayExchange(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system'
    ? undefined
    : { code: 'exchange.notAllowed' };
}
