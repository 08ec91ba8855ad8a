/** What an attendee has answered, as far as is known when the invitation is written. */
export type AttendeeAnswer = 'unanswered' | 'accepted' | 'declined' | 'tentative';

/** Somebody in a calendar entry. The address is plain (`kari@nord.no`), the name as people write it. */
export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
}

export interface CalendarAttendee extends CalendarPerson {
  readonly answer: AttendeeAnswer;
  /** Members and attending vara are expected; observers and vara in reserve may come. */
  readonly expected: boolean;
}

/**
 * A meeting as the recipient's calendar is to show it.
 * Give only the recipient as attendee when recipients are not meant to see each other's addresses; the entry is the
 * same one in everybody's calendar all the same, because the UID is.
 */
export interface MeetingInvitation {
  readonly councilId: string;
  readonly meetingId: string;
  /**
   * 0 the first time the meeting is sent, and one more for every later sending that changes or cancels it. Calendars
   * ignore an entry with a lower number than the one they have.
   */
  readonly sequence: number;
  /** When this version of the invitation was made; the same input gives the same bytes. */
  readonly stamp: Date;
  readonly title: string;
  /** Plain text under the title, lines parted by `\n`. */
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** Address of the video meeting (https). */
  readonly videoLink?: string;
  /** The meeting's page in the program. */
  readonly url: string;
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarAttendee[];
}
