import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import type { ReferatStatus } from './referat.states.js';

const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';

/** The statuses that each role may read; who is not named reads nothing. */
const readable: Readonly<Record<Actor['role'], readonly ReferatStatus[]>> = {
  system: ['draft', 'forComment', 'forApproval', 'approved'],
  secretariat: ['draft', 'forComment', 'forApproval', 'approved'],
  chair: ['forComment', 'forApproval', 'approved'],
  deputyChair: ['forComment', 'forApproval', 'approved'],
  member: ['forComment', 'forApproval', 'approved'],
  vara: ['forComment', 'forApproval', 'approved'],
  observer: ['approved'],
  public: ['approved'],
};

/**
 * Who may read a referat in its present status.
 * @param calledToMeeting whether the actor is in the attendance list; a vara reads only such meetings
 */
export function mayReadReferat(
  actor: Actor,
  referat: { readonly status: ReferatStatus },
  calledToMeeting: boolean,
): Refusal | undefined {
  if (actor.role === 'vara' && !calledToMeeting) return { code: 'referat.notVisible' };
  return readable[actor.role].includes(referat.status) ? undefined : { code: 'referat.notVisible' };
}

/** The secretariat writes the referat and sends it round. */
export function mayWriteReferat(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : { code: 'referat.forbidden' };
}

/** The chair decides whether an approved referat is corrected. */
export function mayDecideCorrection(actor: Actor): Refusal | undefined {
  return actor.role === 'chair' || actor.role === 'system' ? undefined : { code: 'correction.forbidden' };
}

/** Corrections that do not hold are between the secretariat and the chair. */
export function mayReadProposedCorrections(actor: Actor): Refusal | undefined {
  return secretariat(actor) || actor.role === 'chair' ? undefined : { code: 'correction.forbidden' };
}

/** The council approves in a meeting; the secretariat or the chair enters that it did. */
export function mayApproveReferat(actor: Actor): Refusal | undefined {
  return secretariat(actor) || actor.role === 'chair' ? undefined : { code: 'referat.forbidden' };
}
