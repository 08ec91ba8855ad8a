import type { MeetingReference } from './meeting-uid.js';

/** An answer that a calendar program gave on behalf of an attendee. */
export interface CalendarReply {
  /** As it stands in the reply; use `meeting` to find the meeting. */
  readonly uid: string;
  readonly meeting: MeetingReference;
  /** The version of the invitation that was answered: an answer to an older one may be out of date. */
  readonly sequence: number;
  /**
   * Who answers, in lower case. A reply is as easy to forge as any mail: compare with the sender that the mail
   * gateway has verified before taking it for an answer.
   */
  readonly address: string;
  readonly answer: 'accepted' | 'declined' | 'tentative';
  /** When the answer was given; later answers win over earlier ones that arrive late. */
  readonly answeredAt?: Date;
  /** What the attendee wrote with it, at most 2,000 characters; plain text from outside, never HTML. */
  readonly comment?: string;
}

/** Why a text was not taken as a reply; each has a sentence under `calendar.reply.*`. */
export type ReplyFault =
  | 'tooLarge'
  | 'notCalendar'
  | 'notReply'
  | 'notOneMeeting'
  | 'unknownMeeting'
  | 'oneOccurrence'
  | 'notOneAttendee'
  | 'addressUnreadable'
  | 'noAnswer';

export type ReplyResult =
  | { readonly ok: true; readonly reply: CalendarReply }
  | { readonly ok: false; readonly fault: ReplyFault };
