import { type SentFields, sameTexts } from './sent-fields.js';

/** Text that was put aside in the browser. */
export interface LeftOver {
  /** Which page it was written in: each time a page is opened it gets a new name. */
  readonly draft: string;
  readonly at: Date;
  readonly fields: SentFields;
  /** It was on its way to the server when it was put aside. */
  readonly isSent: boolean;
}

/** What a page shows when it is opened. */
export interface OpenedPage {
  readonly fields: SentFields;
  /** It is the answer to what this draft sent, and that has been kept. */
  readonly keptDraft: string;
  /** It is the answer to what this draft sent, which is not kept: a fault or a choice stands beside it. */
  readonly unsavedDraft: string;
  /** What it shows is not kept. */
  readonly isUnsaved: boolean;
}

/** `over`: the server has it. `shown`: it stands in the page and is not kept yet. `offered`: it is nowhere else. */
export type Fate = 'over' | 'shown' | 'offered';

/** What is to be done with text that was put aside, when a page is opened. Only what surely is kept is let go. */
export function fateOf({ draft, fields, isSent }: LeftOver, page: OpenedPage): Fate {
  if (isSent && draft === page.keptDraft) return 'over';
  if (isSent && draft === page.unsavedDraft) return 'shown';
  if (sameTexts(fields, page.fields)) return page.isUnsaved ? 'shown' : 'over';
  return 'offered';
}
