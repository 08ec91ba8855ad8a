import { message } from '#kernel/messages';

/** Farther apart than this, two keys are not a slip of the finger. */
const farthest = 3;

/** The known key that a wrong one most likely meant. */
export function nearestKey(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(farthest, Math.ceil(wanted.length / 3)) + 1;
  for (const key of known) {
    if (Math.abs(key.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, key);
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}

/** " Mente du «aud-holm»?" for the end of a sentence, or nothing. */
export function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? '' : message('nb-NO', 'exchange.didYouMean', { nearest: `«${nearest}»` });
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
