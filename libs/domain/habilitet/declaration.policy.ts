import type { Actor, ActorRole } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { mustBeDecided } from './declaration.rules.js';
import type { DeclarationStatus } from './declaration.states.js';

const refused: Refusal = { code: 'habilitet.forbidden' };
const declaringRoles: readonly ActorRole[] = ['chair', 'deputyChair', 'member', 'vara'];

/** Whether the actor may declare: only for themselves, and only when the meeting asks them. */
export function mayDeclare(actor: Actor, askedPersonIds: readonly string[]): Refusal | undefined {
  const isAsked = actor.personId !== undefined && askedPersonIds.includes(actor.personId);
  return declaringRoles.includes(actor.role) && isAsked ? undefined : { code: 'habilitet.notAsked' };
}

/** Whether the actor may see who has answered what. The reasons are another matter. */
export function mayReadDeclarations(actor: Actor): Refusal | undefined {
  return ['secretariat', 'system', 'chair'].includes(actor.role) ? undefined : refused;
}

/** What decides who may read a reason. */
export interface ReasonAccess {
  readonly personId: string;
  readonly status: DeclarationStatus;
  readonly meetingOver: boolean;
}

/**
 * Whether the actor may read the reason: the person, the secretariat, and the chair as long as the council has
 * something to decide. Nobody else, whatever they can see of the meeting.
 */
export function mayReadReason(actor: Actor, access: ReasonAccess): Refusal | undefined {
  if (actor.role === 'secretariat' || actor.role === 'system') return undefined;
  if (declaringRoles.includes(actor.role) && actor.personId === access.personId) return undefined;
  const toDecide = mustBeDecided(access.status) && !access.meetingOver;
  return actor.role === 'chair' && toDecide ? undefined : { code: 'habilitet.reasonNotReadable' };
}
