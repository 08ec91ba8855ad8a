/** A piece of text that two versions share, or that only one of them has. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More differing words than this are told as one replacement: nobody reads such a difference word by word. */
const longestWay = 1500;

/**
 * What changed between two texts, word by word: joined, `same` and `removed` are the old text, `same` and `added` the
 * new one. Something replaced is told as removed and then added. Bounded: the time grows with the texts and the number
 * of changes, never with their square beyond {@link longestWay}.
 */
export function textDifference(was: string, now: string): DifferencePiece[] {
  const before = wordsOf(was);
  const after = wordsOf(now);
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const steps = shortestWay(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return gathered([
    ...before.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...steps,
    ...before.slice(before.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** Whether two texts differ in more than white space. */
export function differs(was: string, now: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(was) !== plain(now);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** The fewest words to take out and put in (E. Myers, "An O(ND) difference algorithm", 1986). */
function shortestWay(before: readonly string[], after: readonly string[]): DifferencePiece[] {
  const reach = before.length + after.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(reach, longestWay); steps++) {
    trail.push(new Map(furthest));
    for (let line = -steps; line <= steps; line += 2) {
      const down = line === -steps || (line !== steps && at(furthest, line - 1) < at(furthest, line + 1));
      let x = down ? at(furthest, line + 1) : at(furthest, line - 1) + 1;
      let y = x - line;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest.set(line, x);
      if (x >= before.length && y >= after.length) return walkedBack(before, after, trail);
    }
  }
  return [
    ...before.map((text) => ({ kind: 'removed', text }) as const),
    ...after.map((text) => ({ kind: 'added', text }) as const),
  ];
}

function walkedBack(
  before: readonly string[],
  after: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let x = before.length;
  let y = after.length;
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const furthest = trail[steps];
    const line = x - y;
    const down = line === -steps || (line !== steps && at(furthest, line - 1) < at(furthest, line + 1));
    const fromLine = down ? line + 1 : line - 1;
    const fromX = at(furthest, fromLine);
    const fromY = fromX - fromLine;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      pieces.push({ kind: 'same', text: before[--x] });
      y--;
    }
    if (steps === 0) break;
    if (down) pieces.push({ kind: 'added', text: after[--y] });
    else pieces.push({ kind: 'removed', text: before[--x] });
  }
  return pieces.reverse();
}

function at(furthest: ReadonlyMap<number, number>, line: number): number {
  return furthest.get(line) ?? -1;
}

/** Neighbours of one kind become one piece; white space alone between two changes is part of both. */
function gathered(steps: readonly DifferencePiece[]): DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) pieces.push({ kind: 'removed', text: removed });
    if (added) pieces.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (let index = 0; index < steps.length; index++) {
    const { kind, text } = steps[index];
    const next = steps.at(index + 1);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed && added && /^\s+$/.test(text) && next && next.kind !== 'same') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'same') pieces[pieces.length - 1] = { kind, text: last.text + text };
      else pieces.push({ kind, text });
    }
  }
  flush();
  return pieces;
}
