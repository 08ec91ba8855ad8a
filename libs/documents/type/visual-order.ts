import { rowEnd } from './leftwards.js';
import { type Paragraph, pieceWidth, runOf, spaceAfter } from './paragraph.js';

/** Pieces of a line that stand in a row from right to left, from the first up to the last. */
export interface LeftwardsRow {
  readonly to: number;
  readonly width: number;
  /** Where each piece begins, in points from the row's left end. */
  readonly starts: readonly number[];
}

/**
 * The row of pieces from right to left that begins with this one; undefined when it does not run that way. Documents
 * run from left to right, so what is left of Unicode's rules (UAX 9) is this: words from right to left stand in a row
 * with the numbers and signs between them, and what comes after the last of them does not.
 */
export function leftwardsRow(paragraph: Paragraph, from: number, end: number): LeftwardsRow | undefined {
  const isLeftwards = (i: number) => runOf(paragraph, i).leftwards === true;
  if (!isLeftwards(from)) return undefined;
  const to = rowEnd(from, end, (i) => ({ text: paragraph.texts[i].text, leftwards: isLeftwards(i) }));
  let width = 0;
  for (let i = from; i < to; i++)
    width += pieceWidth(paragraph, i) + (i + 1 < to ? spaceAfter(paragraph, i) : 0);
  const starts: number[] = [];
  let right = width;
  for (let i = from; i < to; i++) {
    right -= pieceWidth(paragraph, i);
    starts.push(right);
    right -= spaceAfter(paragraph, i);
  }
  return { to, width, starts };
}
