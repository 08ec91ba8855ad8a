import {
  htmlOfRuns,
  type InlineRun,
  lettersOf,
  type Look,
  looksAlike,
  runsBetween,
  runsOf,
} from './inline-runs.rules.js';
import { wordDifference } from './word-difference.rules.js';

/** A stretch of a paragraph: as it was, struck, new, or the same words with another look. */
export interface MarkedPart {
  readonly kind: 'same' | 'removed' | 'added' | 'restyled';
  /** The words alone. */
  readonly text: string;
  /** The words with their look, as inline HTML that may be printed as it is. */
  readonly html: string;
  /** Of a restyled part: how it looks now; nothing means plain. */
  readonly looks?: readonly (Look | 'link')[];
}

/**
 * What changed between two paragraphs, word by word and look by look: other words are struck and new, the same words in
 * bold, in italics, raised, lowered or leading elsewhere are restyled.
 * @param before, after inline author HTML; empty when there was, or is, no such paragraph
 */
export function markedDifference(before: string, after: string): MarkedPart[] {
  const [was, now] = [runsOf(before), runsOf(after)];
  let [i, j] = [0, 0];
  return wordDifference(wordsOf(was), wordsOf(now)).flatMap(({ kind, text }): MarkedPart[] => {
    const [old, next] = [runsBetween(was, i, i + text.length), runsBetween(now, j, j + text.length)];
    if (kind !== 'added') i += text.length;
    if (kind !== 'removed') j += text.length;
    if (kind === 'same') return stretches(old, next);
    return [{ kind, text, html: htmlOfRuns(kind === 'removed' ? old : next) }];
  });
}

/** The same words before and after, parted where their look begins to differ, or to differ in another way. */
function stretches(old: readonly InlineRun[], next: readonly InlineRun[]): MarkedPart[] {
  const pairs = lettersOf(old).map((was, i) => ({ was, now: lettersOf(next)[i] }));
  const parts: { restyled: boolean; was: InlineRun; letters: InlineRun[] }[] = [];
  for (const { was, now } of pairs) {
    const last = parts.at(-1);
    const restyled = !looksAlike(was, now);
    const goesOn =
      last?.restyled === restyled &&
      (!restyled || (looksAlike(last.was, was) && looksAlike(last.letters[0], now)));
    if (goesOn) last.letters.push(now);
    else parts.push({ restyled, was, letters: [now] });
  }
  return parts.map(({ restyled, letters }) => {
    const text = letters.map((letter) => letter.text).join('');
    const html = htmlOfRuns(letters);
    return restyled && text.trim() !== ''
      ? { kind: 'restyled', text, html, looks: looksOf(letters[0]) }
      : { kind: 'same', text, html };
  });
}

function looksOf({ href, looks }: InlineRun): (Look | 'link')[] {
  return [...looks, ...(href === undefined ? [] : ['link' as const])];
}

/** A space that does not break is a space like others to those who compare words. */
function wordsOf(runs: readonly InlineRun[]): string {
  return runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('');
}
