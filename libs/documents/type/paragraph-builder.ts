import type { TextStyle } from '#documents/look/look';
import { bindsTogether } from './binds-together.js';
import { breakKind } from './break-kind.js';
import { fitLines } from './fit-lines.js';
import type { HyphenationLanguage } from './hyphenation/hyphen-parts.js';
import type { Paragraph } from './paragraph.js';
import { PieceList } from './piece-list.js';
import type { TextRun } from './text-run.js';
import { isLeftwards } from './leftwards.js';
import { isSpace } from './white-space.js';
import { wordParts } from './word-parts.js';

/** Collects runs of text into one paragraph: collapses white space, binds what belongs together, breaks lines. */
export class ParagraphBuilder {
  private readonly pieces = new PieceList();

  constructor(
    private readonly style: TextStyle,
    private readonly language: HyphenationLanguage,
  ) {}

  get empty(): boolean {
    return this.pieces.length === 0;
  }

  /** Adds text; runs of white space count as one space, at the start of the paragraph as none. */
  add(text: string, run: TextRun): void {
    const { length } = text;
    let pending = '';
    for (let at = 0; at < length;) {
      let end = at;
      while (end < length && !isSpace(text.charCodeAt(end))) end++;
      let next = end;
      while (next < length && isSpace(text.charCodeAt(next))) next++;
      if (end > at) {
        if (
          next < length &&
          next > end &&
          mayBind(text, end, next) &&
          bindsTogether(text.slice(at, end), wordAt(text, next))
        ) {
          pending += `${text.slice(at, end)}\u00a0`;
        } else {
          if (pending === '') this.wordAt(text, at, end, run);
          else this.word(pending + text.slice(at, end), run);
          pending = '';
          if (next > end) this.pieces.endWord();
        }
      } else this.pieces.endWord();
      at = next;
    }
    if (pending !== '') this.word(pending.slice(0, -1), run);
  }

  /** Adds text that never breaks and is drawn as it stands. */
  addWhole(text: string, run: TextRun): void {
    this.pieces.push(run.face.shape(text), run, breakKind.none);
  }

  /** Ends the line. */
  breakLine(): void {
    this.pieces.endLine();
  }

  /** Breaks the collected text into lines of the measure (points); dividing words only where it helps. */
  build(measure: number): Paragraph {
    const { style, pieces } = this;
    const lines = fitLines(pieces, measure, style, this.language);
    const { ascent, descent } = pieces.runs[0]?.face ?? { ascent: 0.984, descent: 0.273 };
    const baseline = (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size;
    return { ...lines, leading: style.leading, baseline, measure, align: style.align ?? 'left' };
  }

  /** The word that stands in the text from `start` up to `end`. */
  private wordAt(text: string, start: number, end: number, run: TextRun): void {
    const whole = run.face.wholeAt(text, start, end);
    if (whole) this.pieces.push(whole, run, breakKind.none);
    else this.parts(text.slice(start, end), run);
  }

  private word(word: string, run: TextRun): void {
    this.wordAt(word, 0, word.length, run);
  }

  /** A word that has to be taken apart: it may break inside, or the face lacks one of its characters. */
  private parts(word: string, run: TextRun): void {
    for (const { text, face, actual, after } of wordParts(word, run.face)) {
      const leftwards = face !== undefined && isLeftwards(text.text);
      const own =
        face === undefined ? { ...run, actual } : { ...run, drawnIn: face, leftwards, hyphenate: false };
      this.pieces.push(text, face === undefined && actual === undefined ? run : own, after);
    }
  }
}

/** A cheap first look: only beside a digit or after a full stop can two words be bound. */
function mayBind(text: string, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1);
  const first = text.charCodeAt(next);
  return last === 46 || (last >= 48 && last <= 57) || (first >= 48 && first <= 57);
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < 24 && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
