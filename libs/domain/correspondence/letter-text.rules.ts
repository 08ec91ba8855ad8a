import type { LetterDirection, LetterStatus } from './letter.states.js';

/** A letter as somebody writes it; everything but where it stands. */
export interface LetterText {
  readonly addressee: readonly string[];
  /** Who sent an incoming letter; absent for the council's own. */
  readonly sender?: string;
  readonly ourRef?: string;
  readonly theirRef?: string;
  readonly place: string;
  readonly date: string;
  readonly subject: string;
  /** Body as author HTML. */
  readonly html: string;
  readonly signedById?: string;
}

/** A letter as a file or another system hands it over, wherever it stands. */
export interface LetterRecord extends LetterText {
  readonly key: string;
  readonly direction: LetterDirection;
  readonly status: LetterStatus;
}

/** The columns of a letter's text. */
export function letterColumns(text: LetterText) {
  return {
    addressee: [...text.addressee],
    sender: text.sender ?? null,
    ourRef: text.ourRef ?? null,
    theirRef: text.theirRef ?? null,
    place: text.place,
    date: text.date,
    subject: text.subject,
    html: text.html,
    signedById: text.signedById ?? null,
  };
}
