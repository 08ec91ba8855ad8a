import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whether the actor may answer for somebody: everybody for themselves, the secretariat for whoever tells them. */
export function mayAnswerFor(actor: Actor, personId: string): Refusal | undefined {
  return isSecretariat(actor) || actor.personId === personId ? undefined : { code: 'response.notReadable' };
}

/** Whether the actor may see who has answered what; reasons may be about health. */
export function mayReadResponses(actor: Actor): Refusal | undefined {
  return isSecretariat(actor) ? undefined : { code: 'response.notReadable' };
}

function isSecretariat({ role }: Actor): boolean {
  return role === 'secretariat' || role === 'system';
}
