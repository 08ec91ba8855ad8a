import { breakKind } from './break-kind.js';

/** A paragraph as line breaking sees it: a row of unbreakable pieces. Lengths in points. */
export interface BreakInput {
  readonly count: number;
  readonly widths: ArrayLike<number>;
  /** Width of the space after each piece; 0 where none stands. */
  readonly spaces: ArrayLike<number>;
  /** A {@link breakKind} per piece. */
  readonly kinds: ArrayLike<number>;
}

/** How a paragraph is to be broken. */
export interface BreakChoices {
  readonly measure: number;
  readonly hyphenWidth: number;
  /** Also the last line counts, so that all become about equally long (headings). */
  readonly balance: boolean;
  /** Part of the measure that may stay white at a line's end before the line counts as loose. */
  readonly loose: number;
}

/** The chosen lines: for each the index after its last piece; and which of them, in order, are loose. */
export interface BrokenLines {
  readonly ends: number[];
  readonly loose: number[];
}

const price = {
  line: 20,
  slack: 1000,
  hyphen: 10,
  hyphenAgain: 45,
  hyphenBeforeLast: 110,
  open: 2,
  emergency: 400,
  shortLast: 40,
  overfull: 1e7,
};
/** A last line below this part of the measure looks lost. */
const shortLast = 0.1;

/** Lines shorter than this part of the measure are taken only where no longer one is possible. */
const tooShort = 0.45;

const unreached = Number.POSITIVE_INFINITY;

/** Scratch memory of the one paragraph that is being broken; it grows to the longest. */
let before = new Float64Array(1024);
let cost = new Float64Array(1024);
let from = new Int32Array(1024);

/**
 * Breaks a whole paragraph at once for the most even right edge (total fit: the least sum of squared white space
 * at line ends, with prices for hyphens and for a lost last word). Pieces wider than the measure get a line of
 * their own. Time is linear in the number of pieces times the pieces on a line.
 */
export function breakLines(input: BreakInput, choices: BreakChoices): BrokenLines {
  const { count: n, widths, spaces, kinds } = input;
  reserve(n + 1);
  before[0] = 0;
  cost[0] = 0;
  for (let i = 0; i < n; i++) {
    before[i + 1] = before[i] + widths[i] + spaces[i];
    cost[i + 1] = unreached;
  }
  const { measure } = choices;
  let start = 0;
  for (let end = 1; end <= n; end++) {
    const kind = end === n ? breakKind.forced : kinds[end - 1];
    if (kind === breakKind.none) continue;
    const right = before[end] - spaces[end - 1] + (kind === breakKind.hyphen ? choices.hyphenWidth : 0);
    let widest = -1;
    for (let begin = end - 1; begin >= start; begin--) {
      if (cost[begin] === unreached) continue;
      const width = right - before[begin];
      if (width > measure + 0.001) {
        // A piece wider than the measure stands alone; nothing better can be had.
        if (widest < 0) settle(end, begin, cost[begin] + price.overfull + width);
        break;
      }
      widest = begin;
      if (width < tooShort * measure && kind !== breakKind.forced) continue;
      const previous = begin > 0 ? kinds[begin - 1] : breakKind.forced;
      settle(end, begin, cost[begin] + lineCost(previous, kind, width, choices));
    }
    if (cost[end] === unreached && widest >= 0) {
      const previous = widest > 0 ? kinds[widest - 1] : breakKind.forced;
      settle(end, widest, cost[widest] + lineCost(previous, kind, right - before[widest], choices));
    }
    if (kind === breakKind.forced) start = end;
  }
  return linesTo(input, choices);
}

function settle(end: number, begin: number, total: number): void {
  if (total >= cost[end]) return;
  cost[end] = total;
  from[end] = begin;
}

function linesTo({ count: n, spaces, kinds }: BreakInput, { measure, loose }: BreakChoices): BrokenLines {
  const ends: number[] = [];
  for (let end = n; end > 0; end = from[end]) ends.push(end);
  ends.reverse();
  const looseLines: number[] = [];
  for (let line = 0; line < ends.length - 1; line++) {
    const end = ends[line];
    const kind = kinds[end - 1];
    if (kind === breakKind.forced || kind === breakKind.hyphen) continue;
    const width = before[end] - spaces[end - 1] - before[from[end]];
    if (1 - width / measure > loose) looseLines.push(line);
  }
  return { ends, loose: looseLines };
}

/** `previous` and `kind`: what stands at the end of the line before and of this one. */
function lineCost(previous: number, kind: number, width: number, { measure, balance }: BreakChoices): number {
  const slack = width < measure ? 1 - width / measure : 0;
  let total = price.line;
  if (kind === breakKind.forced) {
    if (balance) total += slack * slack * price.slack;
    else if (slack > 1 - shortLast && previous !== breakKind.forced) total += price.shortLast;
    return previous === breakKind.hyphen ? total + price.hyphenBeforeLast : total;
  }
  total += slack * slack * price.slack;
  if (kind === breakKind.hyphen) total += previous === breakKind.hyphen ? price.hyphenAgain : price.hyphen;
  else if (kind === breakKind.open) total += price.open;
  else if (kind === breakKind.emergency) total += price.emergency;
  return total;
}

function reserve(length: number): void {
  if (before.length >= length) return;
  before = new Float64Array(length * 2);
  cost = new Float64Array(length * 2);
  from = new Int32Array(length * 2);
}
