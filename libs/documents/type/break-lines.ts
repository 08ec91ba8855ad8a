import { breakKind } from './break-kind.js';

/** A paragraph as line breaking sees it: one entry per unbreakable piece. Lengths in points. */
export interface BreakInput {
  readonly widths: ArrayLike<number>;
  /** Width of the space after a piece; 0 where none stands. */
  readonly spaces: ArrayLike<number>;
  /** A {@link breakKind} per piece. */
  readonly kinds: ArrayLike<number>;
  readonly hyphenWidth: number;
  readonly measure: number;
  /** Also the last line counts, so that all become about equally long (headings). */
  readonly balance: boolean;
}

/** The chosen lines: for each the index after its last piece; and the emptiest line that is not a last one. */
export interface BrokenLines {
  readonly ends: number[];
  /** White space at the end of the emptiest line as a part of the measure; above 1 when a line is overfull. */
  readonly worst: number;
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

/**
 * Breaks a whole paragraph at once for the most even right edge (total fit: the least sum of squared white space
 * at line ends, with prices for hyphens and for a lost last word). Pieces wider than the measure get a line of
 * their own. Time is linear in the number of pieces times the pieces on a line.
 */
export function breakLines(input: BreakInput): BrokenLines {
  const { widths, spaces, kinds, hyphenWidth, measure } = input;
  const n = widths.length;
  const before = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) before[i + 1] = before[i] + widths[i] + spaces[i];
  const cost = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1).fill(-1);
  cost[0] = 0;
  let start = 0;
  for (let end = 1; end <= n; end++) {
    const kind = end === n ? breakKind.forced : kinds[end - 1];
    if (kind === breakKind.none) continue;
    const hyphen = kind === breakKind.hyphen ? hyphenWidth : 0;
    const right = before[end] - spaces[end - 1] + hyphen;
    let found = false;
    for (let begin = end - 1; begin >= start; begin--) {
      if (cost[begin] === Infinity) continue;
      const width = right - before[begin];
      const fits = width <= measure + 0.001;
      if (!fits && found) break;
      const total = cost[begin] + (fits ? lineCost(input, begin, end, width) : price.overfull + width);
      if (total < cost[end]) {
        cost[end] = total;
        from[end] = begin;
      }
      found = true;
      if (!fits) break;
    }
    if (kind === breakKind.forced) start = end;
  }
  const ends: number[] = [];
  let worst = 0;
  for (let end = n; end > 0; end = from[end]) {
    ends.push(end);
    const forced = end === n || kinds[end - 1] === breakKind.forced;
    const slack = (measure - (before[end] - spaces[end - 1] - before[from[end]])) / measure;
    if (slack < -0.001) worst = 2;
    else if (!forced) worst = Math.max(worst, slack);
  }
  return { ends: ends.reverse(), worst };
}

function lineCost(input: BreakInput, begin: number, end: number, width: number): number {
  const kind = end === input.kinds.length ? breakKind.forced : input.kinds[end - 1];
  const slack = Math.max(0, (input.measure - width) / input.measure);
  const afterHyphen = begin > 0 && input.kinds[begin - 1] === breakKind.hyphen;
  let total = price.line;
  if (kind === breakKind.forced) {
    if (input.balance) total += slack * slack * price.slack;
    else if (begin > 0 && slack > 1 - shortLast && input.kinds[begin - 1] !== breakKind.forced)
      total += price.shortLast;
    return afterHyphen ? total + price.hyphenBeforeLast : total;
  }
  total += slack * slack * price.slack;
  if (kind === breakKind.hyphen) total += afterHyphen ? price.hyphenAgain : price.hyphen;
  else if (kind === breakKind.open) total += price.open;
  else if (kind === breakKind.emergency) total += price.emergency;
  return total;
}
