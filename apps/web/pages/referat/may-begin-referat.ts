import type { Actor } from '#kernel/actor';
import type { MeetingView } from '#domain/meetings';

/** The secretariat may write the referat from when the meeting has begun. */
export function mayBeginReferat(actor: Actor, { status }: MeetingView['meeting']): boolean {
  return actor.role === 'secretariat' && (status === 'inProgress' || status === 'held');
}
