/** A stretch of a text: the same before and after, only before, or only after. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many comparisons the middle of two texts is shown as replaced whole, so that no text takes long. */
const longestComparison = 4_000_000;

/** The words of inline HTML as a reader sees them, separated by single spaces. */
export function readableText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What changed between two texts, word by word. Punctuation counts as a word of its own, so that a new comma does not
 * mark the word before it. Put together, same and removed parts give the text before, same and added parts the one
 * after.
 * @param before, after plain text
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, next);
  const end = commonEnd(old.slice(start), next.slice(start));
  return merged([
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...difference(old.slice(start, old.length - end), next.slice(start, next.length - end)),
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** How alike two texts are, from 0 to 1: the share of their words that both have, in order. */
export function likeness(before: string, after: string): number {
  const total = before.length + after.length;
  if (total === 0) return 1;
  const same = wordDifference(before, after)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return (2 * same) / total;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}

/** By the longest common subsequence of words. */
function difference(old: readonly string[], next: readonly string[]): DifferencePart[] {
  const removed = old.map((text): DifferencePart => ({ kind: 'removed', text }));
  const added = next.map((text): DifferencePart => ({ kind: 'added', text }));
  if (old.length === 0 || next.length === 0 || old.length * next.length > longestComparison)
    return [...removed, ...added];
  const width = next.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === next[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (old[i] === next[j]) {
      parts.push({ kind: 'same', text: old[i++] });
      j++;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) parts.push(removed[i++]);
    else parts.push(added[j++]);
  }
  return [...parts, ...removed.slice(i), ...added.slice(j)];
}

/**
 * Neighbours of a kind become one part, and a lone space between two changes is drawn into them: "the old" → "a new"
 * reads as one change and not as three.
 */
function merged(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, index) => {
    const changing = removed !== '' || added !== '';
    const bridges = part.kind === 'same' && /^\s+$/.test(part.text) && changing;
    const nextChanges = (parts[index + 1]?.kind ?? 'same') !== 'same';
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (bridges && nextChanges) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + part.text };
      else result.push(part);
    }
  });
  flush();
  return result;
}
