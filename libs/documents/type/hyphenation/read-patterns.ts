import { PatternTrie } from './pattern-trie.js';

/** How the words of a language divide: by patterns, and some words by name. */
export interface HyphenationPatterns {
  readonly trie: PatternTrie;
  /** Words with the places at which they divide; none for those that do not. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

const code = {
  quote: 34,
  comma: 44,
  zero: 48,
  nine: 57,
  colon: 58,
  open: 91,
  close: 93,
  brace: 123,
  unbrace: 125,
};
/** Shortest node in the source, such as `a:1,`. */
const shortestNode = 4;

/**
 * Reads a pattern file of the package `hyphen`: a JavaScript literal `[levels, tree, exceptions]`. It is read as text,
 * into flat arrays: running it makes 60,000 objects and takes longer than setting forty pages.
 * @throws Error when the file is not built as expected
 */
export function readPatterns(source: string): HyphenationPatterns {
  const start = /\(this, \[/.exec(source);
  if (!start) throw new Error('Not a file of hyphenation patterns.');
  const reader = new LiteralReader(source, start.index + start[0].length);
  const levels = reader.numberLists();
  const trie = new PatternTrie(Math.ceil(source.length / shortestNode), levels);
  reader.skip(code.comma);
  readNode(reader, trie, 0);
  const exceptions = new Map<string, readonly number[]>();
  if (reader.skips(code.comma)) reader.entries((word) => exceptions.set(word, reader.numbers()));
  return { trie, exceptions };
}

/** A node is the number of its levels, its children, or both: `3`, `{a: …}`, `[{a: …}, 3]`. */
function readNode(reader: LiteralReader, trie: PatternTrie, node: number): void {
  if (reader.skips(code.open)) {
    readNode(reader, trie, node);
    reader.skip(code.comma);
    readNode(reader, trie, node);
    reader.skip(code.close);
  } else if (reader.next() === code.brace) {
    reader.entries((letter) => readNode(reader, trie, trie.add(node, letter.charCodeAt(0))));
  } else trie.endPattern(node, reader.number());
}

/** Goes through a literal of lists, objects, numbers and words. */
class LiteralReader {
  constructor(
    private readonly source: string,
    private at: number,
  ) {}

  /** The next character that is no white space. */
  next(): number {
    for (;;) {
      const character = this.source.charCodeAt(this.at);
      if (character !== 32 && character !== 10 && character !== 13) return character;
      this.at++;
    }
  }

  skips(character: number): boolean {
    if (this.next() !== character) return false;
    this.at++;
    return true;
  }

  skip(character: number): void {
    if (!this.skips(character)) throw new Error(`Unexpected character ${this.at} in hyphenation patterns.`);
  }

  number(): number {
    let value = -1;
    for (
      let digit = this.next();
      digit >= code.zero && digit <= code.nine;
      digit = this.source.charCodeAt(++this.at)
    )
      value = Math.max(0, value) * 10 + digit - code.zero;
    if (value < 0) throw new Error(`Character ${this.at} in hyphenation patterns is no number.`);
    return value;
  }

  numbers(): number[] {
    const values: number[] = [];
    this.items(() => values.push(this.number()));
    return values;
  }

  numberLists(): number[][] {
    const lists: number[][] = [];
    this.items(() => lists.push(this.numbers()));
    return lists;
  }

  /** Goes through `{key: value, …}`; `value` reads what stands after each key. */
  entries(value: (key: string) => void): void {
    this.skip(code.brace);
    while (!this.skips(code.unbrace)) {
      const key = this.key();
      this.skip(code.colon);
      value(key);
      this.skips(code.comma);
    }
  }

  private items(item: () => void): void {
    this.skip(code.open);
    while (!this.skips(code.close)) {
      item();
      this.skips(code.comma);
    }
  }

  private key(): string {
    const quoted = this.skips(code.quote);
    const end = this.source.indexOf(quoted ? '"' : ':', this.at);
    const key = this.source.slice(this.at, end);
    this.at = quoted ? end + 1 : end;
    return key;
  }
}
