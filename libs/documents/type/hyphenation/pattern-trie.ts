/**
 * The patterns of a language as a tree of letters in flat arrays (Liang's method, as TeX has it): a node has a letter,
 * its first child, its next sibling, and the levels of the pattern that ends in it. Node 0 is the root.
 */
export class PatternTrie {
  private readonly letters: Uint16Array;
  private readonly firsts: Int32Array;
  private readonly nexts: Int32Array;
  private readonly patterns: Int16Array;
  private count = 1;

  /** Room for so many nodes; `levels` holds the levels that patterns name by their place in the list. */
  constructor(
    capacity: number,
    private readonly levels: readonly (readonly number[])[],
  ) {
    this.letters = new Uint16Array(capacity);
    this.firsts = new Int32Array(capacity);
    this.nexts = new Int32Array(capacity);
    this.patterns = new Int16Array(capacity).fill(-1);
  }

  /** A new node under a parent. */
  add(parent: number, letter: number): number {
    const node = this.count++;
    this.letters[node] = letter;
    this.nexts[node] = this.firsts[parent];
    this.firsts[parent] = node;
    return node;
  }

  /** A pattern ends in this node; it has the levels at this place in the list. */
  endPattern(node: number, levels: number): void {
    this.patterns[node] = levels;
  }

  /** The places inside a lower-case word at which it may be divided, rising; counted in characters from its start. */
  breaks(word: string): number[] {
    const marked = `.${word}.`;
    const found = new Uint8Array(word.length + 1);
    for (let start = 0; start < marked.length - 2; start++) this.weigh(marked, start, found);
    const places: number[] = [];
    for (let at = 2; at < word.length - 1; at++) if ((found[at] & 1) === 1) places.push(at);
    return places;
  }

  /** Raises the levels by every pattern that begins at `start`. */
  private weigh(marked: string, start: number, found: Uint8Array): void {
    // A pattern's levels begin before its first letter; the point before the word has no place of its own.
    const shift = Math.max(0, start - 1);
    for (let node = 0, at = start; at < marked.length; at++) {
      node = this.child(node, marked.charCodeAt(at));
      if (node === 0) return;
      if (this.patterns[node] < 0) continue;
      const levels = this.levels[this.patterns[node]];
      for (let k = 0; k < levels.length; k++)
        if (shift + k < found.length && levels[k] > found[shift + k]) found[shift + k] = levels[k];
    }
  }

  private child(parent: number, letter: number): number {
    let node = this.firsts[parent];
    while (node !== 0 && this.letters[node] !== letter) node = this.nexts[node];
    return node;
  }
}
