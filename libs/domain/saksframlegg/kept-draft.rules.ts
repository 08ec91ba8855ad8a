import type { PaperPrint } from './paper-merge.rules.js';

/** What was kept last of a page that somebody writes a paper in. */
export interface KeptDraft {
  /** What that page is told, so that it can say that it has heard. */
  readonly mark: string;
  /** Which of the texts of its page it was. */
  readonly turn: number;
  /** Of the text that was sent. */
  readonly print: PaperPrint;
}

/** Where a text comes from, as its page tells it. */
export interface SentDraft {
  /** What the page calls itself, by chance; empty when it has no name. */
  readonly draft: string;
  /** Grows with each text of the page. */
  readonly turn: number;
  /** The mark of the last answer that the page got; empty before the first. */
  readonly heard: string;
  /** What the page says that it began from. */
  readonly base: PaperPrint;
}

/**
 * What a text began from: what was kept of its page, where that has not heard of it; else what the page says. An answer may
 * be lost on its way, and whoever sends a text once more, or goes on from it, shall not meet themselves as somebody else.
 * Of a text that comes after a later one of the same page, having been long on its way, everything is there already.
 * @param own of the text that was sent
 */
export function draftBase(
  kept: KeptDraft | undefined,
  { turn, heard, base }: Omit<SentDraft, 'draft'>,
  own: PaperPrint,
): PaperPrint {
  if (!kept || kept.mark === heard) return base;
  return turn < kept.turn ? own : kept.print;
}

/** Whether a text that has been kept is the last of its page, and so the one to go by. */
export function isLastOfDraft(kept: KeptDraft | undefined, turn: number): boolean {
  return !kept || kept.turn <= turn;
}
