import type { MailAddress } from './mail-address.js';

/** A file that goes with a mail. Its content is in the file store before the mail is enqueued. */
export interface LetterAttachment {
  /** As the recipient sees it, `Innkalling 2-2021.pdf`. */
  readonly name: string;
  readonly contentType: string;
  readonly sha256: string;
}

/** A calendar entry that mail programs show with buttons (`#platform/calendar/invitation`). */
export interface LetterCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  /** iCalendar text with the same METHOD. */
  readonly content: string;
}

/** Whom a mail is for. Each recipient gets a mail of their own and sees no other recipient. */
export interface LetterRecipient extends MailAddress {
  /** The person in the register; absent for an address outside it. */
  readonly personId?: string;
}

/** What a mail is about: the row that the delivery list stands beside. */
export interface RelatedRow {
  /** Table name, `innkalling`. */
  readonly entity: string;
  readonly id: string;
}

/**
 * A mail to one or more recipients, ready to be read: all wording is done, since what is sent must be what was shown
 * before it was sent. Texts that differ (a personal link) are letters of their own, enqueued one after the other.
 */
export interface Letter {
  /** What kind of mail it is, `innkalling`, `forfall`; shown in the delivery list. */
  readonly kind: string;
  readonly related?: RelatedRow;
  /** Tag of the language it is written in; default `nb-NO`. */
  readonly language?: string;
  readonly subject: string;
  /** The whole mail as plain text. */
  readonly text: string;
  /** The same as HTML, a whole page without scripts or foreign content. */
  readonly html?: string;
  readonly calendar?: LetterCalendar;
  readonly attachments?: readonly LetterAttachment[];
  /** Name written beside the sender's address: the council's. Default: the name in MAIL_FROM. */
  readonly senderName?: string;
  /** Where answers go: the secretariat's own address. */
  readonly replyTo?: MailAddress;
  readonly recipients: readonly LetterRecipient[];
}
