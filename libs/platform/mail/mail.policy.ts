import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** The delivery list shows addresses and who has not been reached: it is the secretariat's. */
export function maySeeDeliveries(actor: Actor): Refusal | undefined {
  return isSecretariat(actor) ? undefined : { code: 'mail.notAllowed' };
}

/** Sending again goes out of the house: the secretariat's too. */
export function mayRetryDeliveries(actor: Actor): Refusal | undefined {
  return isSecretariat(actor) ? undefined : { code: 'mail.notAllowed' };
}

function isSecretariat(actor: Actor): boolean {
  return actor.role === 'secretariat' || actor.role === 'system';
}
