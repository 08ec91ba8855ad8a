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

/** Whether the actor sees everybody's answers. The chair sees what the council must decide, and no more. */
export function seesAllAnswers(actor: Actor): boolean {
  return actor.role === 'secretariat' || actor.role === 'system';
}

/** What decides who may read a reason. */
export interface ReasonAccess {
  readonly personId: string;
  readonly status: DeclarationStatus;
  /** The council has ruled. */
  readonly settled: boolean;
  readonly meetingOver: boolean;
}

/**
 * Whether the actor may read the reason: the person; the secretariat where there is something to decide, because they
 * prepare it and write the referat; the chair until it is decided. Nobody else, whatever they can see of the meeting.
 */
export function mayReadReason(actor: Actor, access: ReasonAccess): Refusal | undefined {
  if (declaringRoles.includes(actor.role) && actor.personId === access.personId) return undefined;
  const isQuestion = mustBeDecided(access.status);
  if (isQuestion && seesAllAnswers(actor)) return undefined;
  const isOpen = isQuestion && !access.settled && !access.meetingOver;
  return actor.role === 'chair' && isOpen ? undefined : { code: 'habilitet.reasonNotReadable' };
}
