import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PaperPrint } from '#domain/saksframlegg';

/** What was kept of a draft last. */
interface KeptDraft {
  /** What its page is told, so that it can say that it has heard. */
  readonly mark: string;
  /** Which of the texts of its page it was. */
  readonly turn: number;
  /** Of the text that was sent. */
  readonly print: PaperPrint;
}

/** A text as a page sends it. */
interface SentDraft {
  /** The name of the page; empty when it has none. */
  readonly draft: string;
  /** Grows with each text of the page. */
  readonly turn: number;
  /** The mark of the last answer that the page got; empty before the first. */
  readonly heard: string;
  /** What the page says that it began from. */
  readonly base: PaperPrint;
}

const most = 1000;

/**
 * Remembers what was kept last of each page that somebody writes in. An answer may be lost on its way: whoever has not
 * heard that their text was kept sends it once more, or goes on from it, and shall not meet themselves as somebody else.
 * Passing: after a new start nothing is remembered, and a text sent twice is then brought together as two are.
 */
@Injectable()
export class KeptDrafts {
  private readonly kept = new Map<string, KeptDraft>();

  /**
   * @param print of the text that was sent and has been kept
   * @returns the mark to answer with
   */
  remember({ draft, turn }: Omit<SentDraft, 'heard' | 'base'>, print: PaperPrint): string {
    const mark = randomUUID();
    if (draft === '' || (this.kept.get(draft)?.turn ?? 0) > turn) return mark;
    this.kept.delete(draft);
    this.kept.set(draft, { mark, turn, print });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= most) break;
      this.kept.delete(oldest);
    }
    return mark;
  }

  /**
   * What a text began from: what was kept of it, where its page has not heard of that; else what the page says. Of a text
   * that comes after a later one of the same page, having been long on its way, everything is there already.
   * @param own of the text that was sent
   */
  baseOf({ draft, turn, heard, base }: SentDraft, own: PaperPrint): PaperPrint {
    const kept = this.kept.get(draft);
    if (!kept || kept.mark === heard) return base;
    return turn < kept.turn ? own : kept.print;
  }
}
