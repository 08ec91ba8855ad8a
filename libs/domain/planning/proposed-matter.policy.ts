import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

/** Members and attending vara propose; the secretariat may do it for somebody who asked by other ways. */
export function mayPropose(actor: Actor, proposer: string): Refusal | undefined {
  if (actor.role === 'secretariat' || actor.role === 'system') return undefined;
  const isSeated =
    actor.role === 'chair' ||
    actor.role === 'deputyChair' ||
    actor.role === 'member' ||
    actor.role === 'vara';
  return isSeated && actor.personId === proposer ? undefined : { code: 'proposal.notAllowed' };
}

/** The chair decides what is taken up; the secretariat enters it on the chair's behalf. */
export function mayAnswerProposals(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' || actor.role === 'chair'
    ? undefined
    : { code: 'proposal.notYours' };
}
