import type { BreakKind } from './break-kind.js';
import type { ShapedText } from './font-face.js';
import type { TextRun } from './text-run.js';

/** A piece of text that never breaks. */
export interface Atom {
  readonly text: ShapedText;
  readonly run: TextRun;
  /** Points, without the space after it. */
  readonly width: number;
  /** Width of the space after it; 0 where none stands. Settled when the next word arrives. */
  space: number;
  after: BreakKind;
}

/** Text broken into lines. Line `i` holds the atoms from `ends[i - 1]` (or 0) up to `ends[i]`. */
export interface Paragraph {
  readonly atoms: readonly Atom[];
  readonly ends: readonly number[];
  readonly leading: number;
  /** From the top of a line to its base line. */
  readonly baseline: number;
  readonly measure: number;
  readonly align: 'left' | 'right' | 'centre';
}

/** Index of the first atom of a line. */
export function lineStart(paragraph: Paragraph, line: number): number {
  return line === 0 ? 0 : paragraph.ends[line - 1];
}

/** Width of the longest line in points. */
export function widestLine(paragraph: Paragraph): number {
  return Math.max(0, ...paragraph.ends.map((_, line) => lineWidth(paragraph, line)));
}

/** Width of one line in points, without the space at its end and without an added hyphen. */
export function lineWidth(paragraph: Paragraph, line: number): number {
  let width = 0;
  const end = paragraph.ends[line];
  for (let i = lineStart(paragraph, line); i < end; i++) {
    const atom = paragraph.atoms[i];
    width += atom.width + (i + 1 < end ? atom.space : 0);
  }
  return width;
}
