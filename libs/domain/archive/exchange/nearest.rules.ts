import { editDistance } from '#kernel/edit-distance';
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
