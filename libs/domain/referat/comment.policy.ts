import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import type { CommentOutcome } from './comment.states.js';

const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';
const seated: readonly Actor['role'][] = ['chair', 'deputyChair', 'member', 'vara'];

/** The secretariat sends a referat out for comment and sees who has answered. */
export function maySendForComment(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : { code: 'referat.forbidden' };
}

/**
 * Who reads what was sent out for comment: the council itself. It stays readable to them while the secretariat works
 * on the next version.
 * @param called whether the actor is in the attendance list; a vara reads only such meetings
 */
export function mayReadRound(actor: Actor, called: boolean): Refusal | undefined {
  if (secretariat(actor)) return undefined;
  if (!seated.includes(actor.role)) return { code: 'referat.notVisible' };
  return actor.role !== 'vara' || called ? undefined : { code: 'referat.notVisible' };
}

/** Members comment in their own name; the secretariat writes the text itself. */
export function mayComment(actor: Actor, called: boolean): Refusal | undefined {
  if (!actor.personId || !seated.includes(actor.role)) return { code: 'comment.notAllowed' };
  return mayReadRound(actor, called);
}

/**
 * Whether an actor sees a comment: one's own, all for those who settle them, others' where the council says so or when
 * they are laid before the meeting.
 */
export function maySeeComment(
  actor: Actor,
  comment: { readonly personId: string; readonly outcome: CommentOutcome },
  membersSeeOthers: boolean,
): boolean {
  if (secretariat(actor) || actor.role === 'chair' || comment.personId === actor.personId) return true;
  return seated.includes(actor.role) && (membersSeeOthers || comment.outcome === 'laidBefore');
}

/** Only who wrote a comment takes it back. */
export function mayWithdraw(actor: Actor, comment: { readonly personId: string }): Refusal | undefined {
  return comment.personId === actor.personId ? undefined : { code: 'comment.notAllowed' };
}

/** The secretariat says what becomes of comments. */
export function maySettle(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : { code: 'referat.forbidden' };
}
