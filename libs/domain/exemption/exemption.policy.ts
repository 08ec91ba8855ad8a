import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** The secretariat decides what is exempted, takes it back, and sees who has read what. */
export function mayExempt(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system'
    ? undefined
    : { code: 'exemption.forbidden' };
}
