import type { TextStyle } from '#documents/look/look';
import { bindsTogether } from './binds-together.js';
import { breakKind, type BreakKind } from './break-kind.js';
import { breakLines, type BrokenLines } from './break-lines.js';

import { hyphenParts, type HyphenationLanguage } from './hyphenation.js';
import type { Atom, Paragraph } from './paragraph.js';
import { showable } from './showable.js';
import type { TextRun } from './text-run.js';
import { wordPieces } from './word-pieces.js';

/** White space at a line's end above which words are divided to fill it. */
const raggedEnough = 0.1;
/** Dividing a word moves the lines after it; so often the new loose lines are looked at again. */
const mostRounds = 4;

/** Collects runs of text into one paragraph: collapses white space, binds what belongs together, breaks lines. */
export class ParagraphBuilder {
  private atoms: Atom[] = [];

  constructor(
    private readonly style: TextStyle,
    private readonly language: HyphenationLanguage,
  ) {}

  get empty(): boolean {
    return this.atoms.length === 0;
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
        const word = text.slice(at, end);
        if (
          next < length &&
          next > end &&
          mayBind(text, end, next) &&
          bindsTogether(word, wordAt(text, next))
        ) {
          pending += `${word}\u00a0`;
        } else {
          this.word(pending === '' ? word : pending + word, run);
          pending = '';
          if (next > end) this.space(run);
        }
      } else this.space(run);
      at = next;
    }
    if (pending !== '') this.word(pending.slice(0, -1), run);
  }

  /** Adds text that never breaks and is drawn as it stands. */
  addWhole(text: string, run: TextRun): void {
    this.push(text, run, breakKind.none);
  }

  /** Ends the line. */
  breakLine(): void {
    this.setLast(breakKind.forced, 0);
  }

  /** Width of the longest line if nothing had to break, and of the longest piece that cannot break; in points. */
  extremes(): { widest: number; narrowest: number } {
    let widest = 0;
    let narrowest = 0;
    let line = 0;
    let piece = 0;
    for (const atom of this.atoms) {
      line += atom.width;
      piece += atom.width;
      widest = Math.max(widest, line);
      narrowest = Math.max(narrowest, piece);
      if (atom.after === breakKind.forced) line = 0;
      else line += atom.space;
      if (atom.after !== breakKind.none) piece = 0;
    }
    return { widest, narrowest };
  }

  /** Breaks the collected text into lines of the measure (points); dividing words only where it helps. */
  build(measure: number): Paragraph {
    const { style } = this;
    let atoms = this.fitted(this.atoms, measure);
    let lines = this.lines(atoms, measure);
    for (let round = 0; style.hyphenate && round < mostRounds && lines.loose.length > 0; round++) {
      const divided = this.divided(atoms, lines);
      if (divided.length === atoms.length) break;
      atoms = this.fitted(divided, measure);
      lines = this.lines(atoms, measure);
    }
    const face = this.atoms[0]?.run.face;
    const { ascent, descent } = face ?? { ascent: 0.984, descent: 0.273 };
    const baseline = (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size;
    return {
      atoms,
      ends: lines.ends,
      leading: style.leading,
      baseline,
      measure,
      align: style.align ?? 'left',
    };
  }

  private word(word: string, run: TextRun): void {
    const whole = run.face.whole(word);
    if (whole) {
      this.atoms.push({
        text: whole,
        run,
        width: (whole.width * run.size) / 1000,
        space: 0,
        after: breakKind.none,
      });
      return;
    }
    for (const piece of wordPieces(word)) {
      const shown = showable(piece.text, run.face);
      shown.forEach((part, i) => {
        const after =
          i === shown.length - 1 ? piece.after : part.breakAfter ? breakKind.open : breakKind.none;
        const own = part.actual === undefined ? run : { ...run, actual: part.actual };
        this.push(part.text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2010\u2011]/g, '-'), own, after);
      });
    }
  }

  private push(text: string, run: TextRun, after: BreakKind): void {
    const shaped = run.face.shape(text);
    this.atoms.push({ text: shaped, run, width: (shaped.width * run.size) / 1000, space: 0, after });
  }

  private space(run: TextRun): void {
    const last = this.atoms.at(-1);
    if (!last || last.after === breakKind.forced || last.after === breakKind.space) return;
    this.setLast(breakKind.space, (run.face.shape(' ').width * run.size) / 1000);
  }

  private setLast(after: BreakKind, space: number): void {
    const last = this.atoms.at(-1);
    if (!last) return;
    last.after = after;
    last.space = space;
  }

  private lines(atoms: readonly Atom[], measure: number): BrokenLines {
    const balance = this.style.balance === true;
    return breakLines(atoms, { hyphenWidth: this.style.size * 0.32, measure, balance, loose: raggedEnough });
  }

  /** The atoms with the words divided that a loose line could take a part of: those that begin the next line. */
  private divided(atoms: readonly Atom[], lines: BrokenLines): Atom[] {
    const divided: Atom[] = [];
    let done = 0;
    for (const line of lines.loose) {
      const at = lines.ends[line];
      for (; done < at; done++) divided.push(atoms[done]);
      const atom = atoms[at];
      const { run, text } = atom;
      const parts =
        run.hyphenate && run.actual === undefined ? hyphenParts(text.text, this.language) : [text.text];
      if (parts.length > 1) this.split(atom, parts, breakKind.hyphen, divided);
      else divided.push(atom);
      done = at + 1;
    }
    for (; done < atoms.length; done++) divided.push(atoms[done]);
    return divided;
  }

  /** The atoms with every piece that is wider than the measure cut between characters. */
  private fitted(atoms: Atom[], measure: number): Atom[] {
    if (!atoms.some((atom) => atom.width > measure)) return atoms;
    const fitted: Atom[] = [];
    for (const atom of atoms) {
      if (atom.width <= measure) fitted.push(atom);
      else this.split(atom, [...atom.text.text], breakKind.emergency, fitted);
    }
    return fitted;
  }

  private split(atom: Atom, parts: readonly string[], kind: BreakKind, into: Atom[]): void {
    parts.forEach((part, i) => {
      const text = atom.run.face.shape(part);
      const width = (text.width * atom.run.size) / 1000;
      if (i === parts.length - 1) into.push({ ...atom, text, width });
      else into.push({ text, run: atom.run, width, space: 0, after: kind });
    });
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
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
