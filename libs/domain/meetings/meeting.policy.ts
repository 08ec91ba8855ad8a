import type { Actor, ActorRole } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { type MeetingStatus, meetingStatuses } from './meeting.states.js';

const onceCalled: readonly MeetingStatus[] = ['called', 'inProgress', 'held', 'cancelled'];

/** In which states a role sees meetings at all; a vara besides that only those they are called to. */
export function readableStatuses(role: ActorRole): readonly MeetingStatus[] {
  switch (role) {
    case 'secretariat':
    case 'system':
    case 'chair':
      return meetingStatuses;
    case 'deputyChair':
    case 'member':
    case 'vara':
    case 'observer':
      return onceCalled;
    default:
      return [];
  }
}

/** Whether a role sees only the meetings that name them in the attendance list. */
export function seesOnlyOwnMeetings(role: ActorRole): boolean {
  return role === 'vara';
}

/**
 * Whether the actor may see a meeting, its agenda and its participants.
 * @param isListed whether the actor stands in the attendance list
 */
export function mayReadMeeting(
  actor: Actor,
  meeting: { readonly status: MeetingStatus },
  isListed: boolean,
): Refusal | undefined {
  const inState = readableStatuses(actor.role).includes(meeting.status);
  const isTheirs = isListed || !seesOnlyOwnMeetings(actor.role);
  return inState && isTheirs ? undefined : { code: 'meeting.notReadable' };
}

/** Whether the actor may plan, change and conduct meetings. */
export function mayChangeMeeting(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'meeting.notAllowed' };
}
