import type { ShapedText } from './shaped-text.js';

/** So many words are remembered; a bound, so that a long-running server does not grow. */
const most = 60_000;
const smallest = 1024;

/**
 * Remembers shaped words and finds them where they stand in a longer text, without cutting them out first: a paper
 * has many words and few different ones. An open table of numbers, filled at most by half.
 */
export class WordMemory {
  /** 1 + place in `words` for each slot; 0 where nothing is. */
  private slots = new Int32Array(smallest);
  private hashes = new Int32Array(smallest);
  private words: ShapedText[] = [];

  /** The word that stands in the text from `start` up to `end`; undefined when it is not known. */
  find(text: string, start: number, end: number): ShapedText | undefined {
    const hash = hashOf(text, start, end);
    const mask = this.slots.length - 1;
    for (let at = hash & mask; this.slots[at] !== 0; at = (at + 1) & mask) {
      if (this.hashes[at] !== hash) continue;
      const word = this.words[this.slots[at] - 1];
      if (isSame(word.text, text, start, end)) return word;
    }
    return undefined;
  }

  /** Remembers a word that is not known yet. */
  add(word: ShapedText): void {
    if (this.words.length >= most) this.resize(smallest, []);
    else if (this.words.length * 2 >= this.slots.length) this.resize(this.slots.length * 2, this.words);
    this.place(this.words.push(word), word.text);
  }

  private resize(size: number, words: ShapedText[]): void {
    this.slots = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.words = words;
    words.forEach((word, i) => this.place(i + 1, word.text));
  }

  private place(number: number, text: string): void {
    const hash = hashOf(text, 0, text.length);
    const mask = this.slots.length - 1;
    let at = hash & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = number;
    this.hashes[at] = hash;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
