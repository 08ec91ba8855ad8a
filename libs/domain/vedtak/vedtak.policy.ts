import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const refused: Refusal = { code: 'vedtak.forbidden' };
const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';

/** The secretariat writes the vedtak down in the meeting. */
export function mayRecordVedtak(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : refused;
}

/** Locking says "this is what was decided": the secretariat does it on the chair's word, or the chair does. */
export function mayLockVedtak(actor: Actor): Refusal | undefined {
  return secretariat(actor) || actor.role === 'chair' ? undefined : refused;
}

/** Only the chair opens a locked vedtak again. */
export function mayReopenVedtak(actor: Actor): Refusal | undefined {
  return actor.role === 'chair' ? undefined : refused;
}
