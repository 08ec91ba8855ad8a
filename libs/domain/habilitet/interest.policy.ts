import type { Actor, ActorRole } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const ownRoles: readonly ActorRole[] = ['chair', 'deputyChair', 'member', 'vara'];

/** Whether the actor keeps a register of their own interests: those who take part in decisions do. */
export function mayKeepInterests(actor: Actor): Refusal | undefined {
  const isPerson = actor.personId !== undefined && ownRoles.includes(actor.role);
  return isPerson ? undefined : { code: 'habilitet.interestsNotYours' };
}

/** Whether the actor may read somebody's interests: the person and the secretariat. Not the chair, not the others. */
export function mayReadInterests(actor: Actor, personId: string): Refusal | undefined {
  if (actor.role === 'secretariat' || actor.role === 'system') return undefined;
  const isOwn = actor.personId === personId && ownRoles.includes(actor.role);
  return isOwn ? undefined : { code: 'habilitet.interestsNotReadable' };
}
