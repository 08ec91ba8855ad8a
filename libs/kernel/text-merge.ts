/** What came of two texts that grew from the same one. */
export interface MergedText {
  readonly text: string;
  /** Both had changed the same lines: the lines of both are kept, one after the other. */
  readonly bothKept: boolean;
}

/** Lines that a text has in the place of those of its base, `from` up to and not with `to`. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Brings two texts together that were written from the same base at the same time, line by line: what only one of them
 * changed is taken from it; where both changed the same lines, the lines of both stand, theirs first. Nothing that
 * either of them wrote is lost.
 */
export function mergedText(base: string, theirs: string, mine: string): MergedText {
  if (theirs === mine || base === mine) return { text: theirs, bothKept: false };
  if (base === theirs) return { text: mine, bothKept: false };
  const lines = base.split('\n');
  const [left, right] = [lineChanges(lines, theirs.split('\n')), lineChanges(lines, mine.split('\n'))];
  const merged: string[] = [];
  let [place, l, r] = [0, 0, 0];
  let bothKept = false;
  while (l < left.length || r < right.length) {
    const from = Math.min(left[l]?.from ?? Infinity, right[r]?.from ?? Infinity);
    const [l0, r0] = [l, r];
    let to = from;
    let grew = true;
    while (grew) {
      grew = false;
      for (; l < left.length && touches(left[l], from, to); l++, grew = true) to = Math.max(to, left[l].to);
      for (; r < right.length && touches(right[r], from, to); r++, grew = true)
        to = Math.max(to, right[r].to);
    }
    merged.push(...lines.slice(place, from));
    const [one, other] = [left.slice(l0, l), right.slice(r0, r)].map((changes) =>
      changed(lines, { from, to }, changes),
    );
    const both = l > l0 && r > r0 && one.join('\n') !== other.join('\n');
    const inBase = lines.slice(from, to);
    const fresh = other.filter((line) => !one.includes(line) && !inBase.includes(line));
    merged.push(...(r > r0 && l === l0 ? other : one), ...(both ? fresh : []));
    bothKept ||= both && fresh.length > 0;
    place = to;
  }
  return { text: [...merged, ...lines.slice(place)].join('\n'), bothKept };
}

/** Changes that meet belong together; two insertions at the same place do too. */
function touches(change: LineChange, from: number, to: number): boolean {
  return change.from < to || change.from === from || (change.from === to && change.to === to);
}

/** A stretch of the base as one text has it. */
function changed(
  lines: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  changes: readonly LineChange[],
): string[] {
  const result: string[] = [];
  let place = from;
  for (const change of changes) {
    result.push(...lines.slice(place, change.from), ...change.lines);
    place = change.to;
  }
  return [...result, ...lines.slice(place, to)];
}

/** What a text has changed since its base, from the top, by the longest common subsequence of lines. */
export function lineChanges(base: readonly string[], text: readonly string[]): LineChange[] {
  let start = 0;
  while (start < base.length && start < text.length && base[start] === text[start]) start++;
  let [baseEnd, textEnd] = [base.length, text.length];
  while (baseEnd > start && textEnd > start && base[baseEnd - 1] === text[textEnd - 1]) {
    baseEnd--;
    textEnd--;
  }
  const changes: LineChange[] = [];
  let [i, j] = [start, start];
  for (const [x, y] of commonLines(base.slice(start, baseEnd), text.slice(start, textEnd))) {
    if (x + start > i || y + start > j)
      changes.push({ from: i, to: x + start, lines: text.slice(j, y + start) });
    [i, j] = [x + start + 1, y + start + 1];
  }
  if (i < baseEnd || j < textEnd) changes.push({ from: i, to: baseEnd, lines: text.slice(j, textEnd) });
  return changes;
}

/** Above this many comparisons the middle counts as replaced whole, so that no text takes long. */
const longestComparison = 1_000_000;

function commonLines(one: readonly string[], other: readonly string[]): [number, number][] {
  if (one.length * other.length > longestComparison) return [];
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}
