import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import type { LetterStatus } from './letter.states.js';

const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';
const members: readonly Actor['role'][] = ['chair', 'deputyChair', 'member'];

/** A letter as its readers are judged by it. */
export interface ReadableLetter {
  readonly status: LetterStatus;
  /** Whether it is a vedlegg to a paper, or laid before a meeting, that the actor may read. */
  readonly laidBeforeActor: boolean;
}

/**
 * The secretariat reads every letter; members and chair read what has been sent or received, and drafts that were
 * laid before them; a vara, an observer and the public read only sent or received letters that were laid before them.
 */
export function mayReadLetter(actor: Actor, letter: ReadableLetter): Refusal | undefined {
  if (secretariat(actor)) return undefined;
  const draft = letter.status === 'draft' || letter.status === 'adopted';
  if (members.includes(actor.role) && (!draft || letter.laidBeforeActor)) return undefined;
  if (actor.role === 'vara' && letter.laidBeforeActor) return undefined;
  const reader = actor.role === 'observer' || actor.role === 'public';
  if (reader && letter.laidBeforeActor && !draft) return undefined;
  return { code: 'letter.notVisible' };
}

/** The secretariat writes, registers and sends letters. */
export function mayWriteLetter(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : { code: 'letter.forbidden' };
}

/** The council adopts a letter; the secretariat or the chair (who has the last word on its text) enters that it did. */
export function mayAdoptLetter(actor: Actor): Refusal | undefined {
  return secretariat(actor) || actor.role === 'chair' ? undefined : { code: 'letter.forbidden' };
}
