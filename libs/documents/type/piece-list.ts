import { breakKind, type BreakKind } from './break-kind.js';
import type { ShapedText } from './shaped-text.js';
import type { Pieces } from './paragraph.js';
import type { TextRun } from './text-run.js';

/** A row of pieces that grows at its end. */
export class PieceList implements Pieces {
  readonly texts: ShapedText[] = [];
  readonly kinds: number[] = [];
  readonly runs: TextRun[] = [];

  get length(): number {
    return this.texts.length;
  }

  push(text: ShapedText, run: TextRun, after: BreakKind): void {
    this.texts.push(text);
    this.kinds.push(after);
    if (this.runs.length === 1 && this.runs[0] === run) return;
    if (this.runs.length === 1) {
      for (let i = 2; i < this.texts.length; i++) this.runs.push(this.runs[0]);
    }
    this.runs.push(run);
  }

  /** Takes over a piece of another row. */
  pushFrom(pieces: Pieces, index: number): void {
    this.push(
      pieces.texts[index],
      pieces.runs.length === 1 ? pieces.runs[0] : pieces.runs[index],
      pieces.kinds[index] as BreakKind,
    );
  }

  /** The last word ends with a space; nothing happens at the start of a line. */
  endWord(): void {
    const last = this.kinds.length - 1;
    if (last >= 0 && this.kinds[last] !== breakKind.forced) this.kinds[last] = breakKind.space;
  }

  /** The line ends after the last piece. */
  endLine(): void {
    const last = this.kinds.length - 1;
    if (last >= 0) this.kinds[last] = breakKind.forced;
  }
}
