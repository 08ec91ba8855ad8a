import { markIn, wordsUnder } from './picture-marks.js';
import {
  readSource,
  type SourceElement,
  type SourceLetter,
  type SourceText,
  lettersUnder,
} from './source-tree.js';
import { inlineElements, passageMark } from './vocabulary.js';

/** A passage that is marked in a text. */
export interface MarkedPassage {
  readonly key: string;
  /** White space collapsed; passages that one marking parted are joined. Of a picture its alternate text, and what stands under it. */
  readonly words: string;
  /** Whether it is a picture. */
  readonly isPicture: boolean;
}

/** Something that is put into a text, or taken out of it. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

/** The letters that are marked: from the first to the last of each place. */
type Covered = ReadonlySet<SourceLetter>;

/** How many times words stand in a text; white space does not count, nor what stands around single words. */
export function countPassages(html: string, words: string): number {
  return placesOf(lettersUnder(readSource(html)), lettersOf(words), 1).length;
}

/**
 * Marks words in a text. Nothing else of it changes, not a sign: the mark stands around the words, and around whole
 * elements where they are all in it, so that a footnote's reference goes with its words.
 * @param place which of the places where they stand, from 1; all of them when left out
 * @returns undefined when they do not stand there
 */
export function markPassage(html: string, words: string, key: string, place?: number): string | undefined {
  const root = readSource(html);
  const letters = lettersUnder(root);
  const sought = lettersOf(words);
  const all = placesOf(letters, sought, place === undefined ? sought.length : 1);
  const chosen = place === undefined ? all : all.slice(place - 1, place);
  if (chosen.length === 0) return undefined;
  const covered = new Set(chosen.flatMap((at) => letters.slice(at, at + sought.length)));
  return edited(html, marksAround(root, covered, `<span ${passageMark}="${key}">`));
}

/** The text without the marks of a key; without any at all when the key is left out. Every other sign stays. */
export function unmarkPassages(html: string, key?: string): string {
  const edits: Edit[] = [];
  const visit = (node: SourceElement | SourceText): void => {
    if (node.kind === 'text') return;
    if (node.mark !== undefined && (key === undefined || node.mark === key)) {
      const places =
        node.name === 'span'
          ? [node.startTag, node.endTag].map(([from, to]) => ({ from, to }))
          : [markIn(html, node) ?? []].flat();
      edits.push(...places.map((place) => ({ ...place, instead: '' })));
    }
    node.children.forEach(visit);
  };
  visit(readSource(html));
  return edited(html, edits);
}

/** The passages that are marked, each key once, in the order in which they begin. */
export function markedPassages(html: string): readonly MarkedPassage[] {
  const words = new Map<string, string[]>();
  const pictures = new Set<string>();
  const visit = (node: SourceElement | SourceText): void => {
    if (node.kind === 'text') return;
    if (node.mark !== undefined) words.set(node.mark, [...(words.get(node.mark) ?? []), wordsUnder(node)]);
    if (node.mark !== undefined && node.name !== 'span') pictures.add(node.mark);
    node.children.forEach(visit);
  };
  if (html.toLowerCase().includes(passageMark)) visit(readSource(html));
  return [...words].map(([key, parts]) => ({
    ...{ key, words: parts.join(' … '), isPicture: pictures.has(key) },
  }));
}

/** Marks around what is covered below an element: as few as there can be. */
function marksAround(node: SourceElement, covered: Covered, startTag: string): Edit[] {
  const edits: Edit[] = [];
  let run: { from: number; to: number } | undefined;
  const close = () => {
    if (run)
      edits.push(
        { from: run.from, to: run.from, instead: startTag },
        { from: run.to, to: run.to, instead: '</span>' },
      );
    run = undefined;
  };
  const take = (from: number, to: number) => (run = { from: run?.from ?? from, to });
  for (const child of node.children) {
    const letters = lettersUnder(child);
    const isWhole = letters.length > 0 && letters.every((letter) => covered.has(letter));
    if (isWhole && (child.kind === 'text' || inlineElements.has(child.name))) {
      // White space at its ends stays outside.
      if (child.kind === 'element') take(child.from, child.to);
      else take(run ? child.from : letters[0].from, letters[letters.length - 1].to);
    } else if (child.kind === 'text') {
      for (const letter of letters) {
        if (covered.has(letter)) take(letter.from, letter.to);
        else close();
      }
    } else if (letters.length > 0 || !inlineElements.has(child.name)) {
      close();
      edits.push(...marksAround(child, covered, startTag));
    }
  }
  close();
  return edits;
}

/**
 * Where a run of letters begins among others.
 * @param step how far on the next place may begin: 1 counts places that overlap
 */
function placesOf(letters: readonly SourceLetter[], sought: readonly string[], step: number): number[] {
  const places: number[] = [];
  for (let at = 0; sought.length > 0 && at + sought.length <= letters.length; at++) {
    if (!sought.every((letter, i) => letters[at + i].letter === letter)) continue;
    places.push(at);
    at += step - 1;
  }
  return places;
}

const lettersOf = (words: string): string[] => [...words].filter((letter) => letter.trim() !== '');

/** Edits at one place keep their order. */
function edited(html: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, instead } of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(html.slice(at, from), instead);
    at = to;
  }
  return [...parts, html.slice(at)].join('');
}
