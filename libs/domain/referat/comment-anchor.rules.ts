import { type DifferencePiece, textDifference } from '#kernel/text-difference';
import { withinWords } from './difference-within-words.rules.js';
import { type ReferatText, wordsOf } from './referat-text.rules.js';

/** The place in a referat that a comment is about, in the version that its writer read. */
export interface CommentAnchor {
  readonly section: string;
  /** Offsets in the words of the section. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Some words before and after, to tell two equal places apart. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where an anchor stands in another version. */
export interface AnchorPlace {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words there are other than those commented. */
  readonly changed: boolean;
}

const around = 32;
/** Shorter quotes found elsewhere must have the same words beside them: "saken" stands everywhere. */
const tellingLength = 12;
const tellingBeside = 6;
/** Shorter words may be the beginning or the end of any other. */
const aloneLength = 8;
/**
 * So much of the letters commented must be left for the place to count as the same: side by side, or in all. Less of
 * them may as well be the small words that every sentence has.
 */
const enoughTogether = 0.4;
const enoughInAll = 0.8;

/**
 * Anchors words of a section.
 * @param near where they should stand; of several equal places the nearest is meant
 * @returns `undefined` when the words do not stand there
 */
export function anchorOf(
  text: ReferatText,
  section: string,
  quote: string,
  near: number,
): CommentAnchor | undefined {
  const words = wordsOf(text.find(({ key }) => key === section));
  const start = nearest(occurrences(words, quote), near);
  if (quote.trim() === '' || start === undefined) return undefined;
  const end = start + quote.length;
  return {
    ...{ section, start, end, quote },
    prefix: words.slice(Math.max(0, start - around), start),
    suffix: words.slice(end, end + around),
  };
}

/**
 * Where each anchor stands now: followed through what changed in its section; when not all of its words are followed,
 * where they stand whole and alone in it; when they are no longer there, at the one place anywhere in the referat that
 * has the same words. An anchor without a place is absent: its comment is
 * shown in the list of those that have lost their place.
 */
export function placesOf<Key>(
  anchors: ReadonlyMap<Key, CommentAnchor>,
  was: ReferatText,
  now: ReferatText,
): Map<Key, AnchorPlace> {
  const differences = new Map<string, readonly DifferencePiece[]>();
  const before = new Map(was.map((section) => [section.key, wordsOf(section)]));
  const after = new Map(now.map((section) => [section.key, wordsOf(section)]));
  const places = new Map<Key, AnchorPlace>();
  for (const [key, anchor] of anchors) {
    const [old, words] = [before.get(anchor.section), after.get(anchor.section)];
    const known = old !== undefined && old.slice(anchor.start, anchor.end) === anchor.quote;
    let pieces = differences.get(anchor.section);
    if (known && words !== undefined && !pieces) {
      pieces = withinWords(textDifference(old, words));
      differences.set(anchor.section, pieces);
    }
    const there = known && pieces ? followed(anchor, pieces, words ?? '') : undefined;
    const whole = there?.changed === false ? there : undefined;
    const place =
      whole ?? (known ? alone(anchor, old, words ?? '') : undefined) ?? there ?? found(anchor, after);
    if (place) places.set(key, place);
  }
  return places;
}

/**
 * The same words in the same section, where they stood once and stand once. A difference told word by word can take a
 * word that was put in for the one beside it that stood there; what is whole and alone was not changed, whatever the
 * difference says.
 */
function alone({ section, quote }: CommentAnchor, old: string, words: string): AnchorPlace | undefined {
  if (quote.length < aloneLength) return undefined;
  const [start, ...others] = occurrences(words, quote);
  if (start === undefined || others.length > 0 || occurrences(old, quote).length > 1) return undefined;
  return { section, start, end: start + quote.length, changed: false };
}

/** What became of the commented letters, through a difference. */
function followed(
  anchor: CommentAnchor,
  pieces: readonly DifferencePiece[],
  words: string,
): AnchorPlace | undefined {
  let [old, now, kept, together] = [0, 0, 0, 0];
  let start: number | undefined;
  let end = 0;
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      const from = Math.max(anchor.start, old);
      const to = Math.min(anchor.end, old + text.length);
      if (from < to) {
        start ??= now + from - old;
        end = now + to - old;
        const run = letters(text.slice(from - old, to - old));
        kept += run;
        together = Math.max(together, run);
      }
    }
    if (kind !== 'added') old += text.length;
    if (kind !== 'removed') now += text.length;
  }
  const all = letters(anchor.quote);
  if (start === undefined || (together < all * enoughTogether && kept < all * enoughInAll)) return undefined;
  return { section: anchor.section, start, end, changed: words.slice(start, end) !== anchor.quote };
}

/** The same words elsewhere: moved to another item, say. Only when it is clear which place is meant. */
function found(
  { section, quote, prefix, suffix, start }: CommentAnchor,
  after: ReadonlyMap<string, string>,
): AnchorPlace | undefined {
  const places = [...after].flatMap(([key, words]) =>
    occurrences(words, quote).map((at) => ({
      ...{ section: key, start: at, end: at + quote.length, changed: false },
      beside: sameBefore(words.slice(0, at), prefix) + sameAfter(words.slice(at + quote.length), suffix),
    })),
  );
  const telling = places.filter(
    ({ beside }) => beside >= tellingBeside || (quote.length >= tellingLength && places.length === 1),
  );
  const best = telling.sort(
    (a, b) =>
      b.beside - a.beside ||
      Number(b.section === section) - Number(a.section === section) ||
      Math.abs(a.start - start) - Math.abs(b.start - start),
  )[0];
  if (!best) return undefined;
  return { section: best.section, start: best.start, end: best.end, changed: false };
}

function occurrences(words: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function nearest(places: readonly number[], to: number): number | undefined {
  return [...places].sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

function sameBefore(words: string, prefix: string): number {
  let same = 0;
  while (same < prefix.length && words.at(-1 - same) === prefix.at(-1 - same)) same++;
  return same;
}

function sameAfter(words: string, suffix: string): number {
  let same = 0;
  while (same < suffix.length && words[same] === suffix[same]) same++;
  return same;
}

function letters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
