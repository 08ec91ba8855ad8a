import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const seated = ['chair', 'deputyChair', 'member', 'vara'];

/** Whether the actor runs the meeting's page: takes up items, notes, and gives the word. */
export function mayRunRoom(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'room.notAllowed' };
}

/** Whether the actor follows what comes about in the meeting; observers besides that see what is open to them. */
export function sitsInCouncil(actor: Actor): boolean {
  return mayRunRoom(actor) === undefined || seated.includes(actor.role);
}

/** Whether the actor may ask to speak: who sits in the council does. */
export function mayAskToSpeak(actor: Actor): Refusal | undefined {
  return seated.includes(actor.role) && actor.personId !== undefined
    ? undefined
    : { code: 'speaking.notAllowed' };
}
