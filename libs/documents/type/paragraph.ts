import { breakKind } from './break-kind.js';
import type { ShapedText } from './shaped-text.js';
import type { TextRun } from './text-run.js';

/**
 * Text as a row of pieces that never break inside. Columns instead of objects: a large document has millions of
 * pieces, and most paragraphs have one run for all of them.
 */
export interface Pieces {
  readonly texts: readonly ShapedText[];
  /** A break kind per piece: what may happen after it. */
  readonly kinds: ArrayLike<number>;
  /** One run for all pieces, or one per piece. */
  readonly runs: readonly TextRun[];
}

/** Text broken into lines. Line `i` holds the pieces from `ends[i - 1]` (or 0) up to `ends[i]`. */
export interface Paragraph extends Pieces {
  readonly ends: readonly number[];
  readonly leading: number;
  /** From the top of a line to its base line. */
  readonly baseline: number;
  readonly measure: number;
  readonly align: 'left' | 'right' | 'centre';
}

/** The run of a piece. */
export function runOf({ runs }: Pieces, piece: number): TextRun {
  return runs.length === 1 ? runs[0] : runs[piece];
}

/** Width of a piece in points, without the space after it. */
export function pieceWidth(pieces: Pieces, piece: number): number {
  return (pieces.texts[piece].width * runOf(pieces, piece).size) / 1000;
}

/** Width of the space after a piece in points; 0 where none stands. */
export function spaceAfter(pieces: Pieces, piece: number): number {
  if (pieces.kinds[piece] !== breakKind.space) return 0;
  const { face, size } = runOf(pieces, piece);
  return (face.space.width * size) / 1000;
}

/** Index of the first piece of a line. */
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
    width += pieceWidth(paragraph, i) + (i + 1 < end ? spaceAfter(paragraph, i) : 0);
  }
  return width;
}
