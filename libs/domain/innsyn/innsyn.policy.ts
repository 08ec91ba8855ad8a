import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/**
 * The secretariat keeps requests for access, decides and answers. Nobody else reads them, the chair neither: who asked is
 * for those who answer.
 */
export function mayKeepInnsyn(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'innsyn.forbidden' };
}
