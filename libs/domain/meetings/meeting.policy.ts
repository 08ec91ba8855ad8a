import type { Actor, ActorRole } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { type MeetingStatus, meetingStatuses } from './meeting.states.js';

const onceCalled: readonly MeetingStatus[] = ['called', 'inProgress', 'held'];

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
    case 'public':
      return onceCalled;
    default:
      return [];
  }
}

/** Whether a role sees only the meetings that name them in the attendance list. */
export function seesOnlyOwnMeetings(role: ActorRole): boolean {
  return role === 'vara';
}

/** What decides whether a meeting is there for somebody. */
export interface MeetingSight {
  readonly status: MeetingStatus;
  /** The innkalling has been sent once: a meeting called off after that is still known to those who were called. */
  readonly wasCalled: boolean;
  /** The actor stands in the attendance list. */
  readonly isListed: boolean;
}

/** Whether the actor may see a meeting, its agenda and its participants. */
export function mayReadMeeting(actor: Actor, meeting: MeetingSight): Refusal | undefined {
  const statuses = readableStatuses(actor.role);
  const calledOff = meeting.status === 'cancelled' && meeting.wasCalled && statuses.length > 0;
  const isTheirs = meeting.isListed || !seesOnlyOwnMeetings(actor.role);
  return (statuses.includes(meeting.status) || calledOff) && isTheirs
    ? undefined
    : { code: 'meeting.notReadable' };
}

/** Whether the actor may plan, change and conduct meetings. */
export function mayChangeMeeting(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : { code: 'meeting.notAllowed' };
}
