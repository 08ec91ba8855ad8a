import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const refused: Refusal = { code: 'actionPlan.forbidden' };
const readers: readonly Actor['role'][] = [
  'system',
  'secretariat',
  'chair',
  'deputyChair',
  'member',
  'vara',
  'observer',
  'public',
];

/** The plan, its activities and the reference groups are the council's open programme: all its roles read them, and the public. */
export function mayReadActionPlan(actor: Actor): Refusal | undefined {
  return readers.includes(actor.role) ? undefined : refused;
}

/** The secretariat keeps the plan. */
export function mayWriteActionPlan(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : refused;
}

/** Follow-ups are the secretariat's and the members' list; observers and the public do not see it. */
export function mayReadFollowUps(actor: Actor): Refusal | undefined {
  return actor.role === 'observer' || actor.role === 'public' ? refused : mayReadActionPlan(actor);
}
