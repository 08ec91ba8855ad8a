import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Whether the actor may hand in files: the secretariat, and the program itself. */
export function mayStoreFile(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system'
    ? undefined
    : { code: 'storedFile.notAllowed' };
}

/**
 * Whether the actor may open a file by its id alone. Everybody else opens a file through the paper it belongs to,
 * whose own policy decides.
 */
export function mayOpenStoredFile(actor: Actor): Refusal | undefined {
  return mayStoreFile(actor);
}
