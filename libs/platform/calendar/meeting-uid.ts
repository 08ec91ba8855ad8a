import { isId } from '#kernel/ids';

/** Which meeting a calendar entry is about. */
export interface MeetingReference {
  readonly councilId: string;
  readonly meetingId: string;
}

/**
 * The UID of a meeting's calendar entry (RFC 5545, 3.8.4.7): the same for every version of the invitation, and never
 * the same for two meetings, in this program or in any other. It names the council too, so that an answer finds its
 * way without a search across councils.
 */
export function meetingUid({ councilId, meetingId }: MeetingReference): string {
  return `${meetingId}.${councilId}@saksgang`.toLowerCase();
}

/** Reads a UID back; `undefined` when it is not one of ours. Some calendars change the case of a UID. */
export function meetingOfUid(uid: string): MeetingReference | undefined {
  const [, meetingId, councilId] = /^([^.@]{36})\.([^.@]{36})@saksgang$/.exec(uid.trim().toLowerCase()) ?? [];
  return meetingId && councilId && isId(meetingId) && isId(councilId) ? { councilId, meetingId } : undefined;
}
