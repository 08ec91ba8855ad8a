import { PatternTrie } from './pattern-trie.js';

/** How the words of a language divide: by patterns, and some words by name. */
export interface HyphenationPatterns {
  readonly trie: PatternTrie;
  /** Words with the places at which they divide; none for those that do not. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

const code = {
  space: 32,
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
const deepest = 64;

/**
 * Reads a pattern file of the package `hyphen`: a JavaScript literal `[levels, tree, exceptions]`. It is read as text,
 * into flat arrays: running it makes 60,000 objects and takes longer than setting forty pages.
 * @throws Error when the file is not built as expected
 */
export function readPatterns(source: string): HyphenationPatterns {
  const start = /\(this, \[\s*/.exec(source);
  const levels = start ? source.indexOf('{', start.index) : -1;
  if (!start || levels < 0) throw new Error('Not a file of hyphenation patterns.');
  const lists = source.slice(start.index + start[0].length, levels).replace(/,\s*$/, '');
  const trie = new PatternTrie(Math.ceil(source.length / shortestNode), JSON.parse(lists) as number[][]);
  const end = readTree(source, levels, trie);
  return { trie, exceptions: readExceptions(source.slice(end)) };
}

/**
 * Reads the tree, in which a node is the number of its levels, its children, or both: `3`, `{a: …}`, `[{a: …}, 3]`.
 * One flat loop: half a million characters are read before a program has warmed up.
 */
function readTree(source: string, start: number, trie: PatternTrie): number {
  const open = new Int32Array(deepest);
  let depth = 0;
  let node = 0;
  for (let at = start; at < source.length; at++) {
    const character = source.charCodeAt(at);
    if (character <= code.space || character === code.comma) continue;
    // The brackets around `[children, levels]` say nothing that the order does not.
    if (character === code.open || character === code.close) continue;
    if (character === code.brace) open[++depth] = node;
    else if (character === code.unbrace) {
      node = open[depth--];
      if (depth === 0) return at + 1;
    } else if (character >= code.zero && character <= code.nine && source.charCodeAt(at + 1) !== code.colon) {
      let levels = 0;
      for (; source.charCodeAt(at) >= code.zero && source.charCodeAt(at) <= code.nine; at++)
        levels = levels * 10 + source.charCodeAt(at) - code.zero;
      at--;
      trie.endPattern(node, levels);
    } else {
      const quoted = character === code.quote;
      if (quoted) at++;
      node = trie.add(open[depth], source.charCodeAt(at));
      at += quoted ? 2 : 1;
      if (source.charCodeAt(at) !== code.colon) break;
    }
  }
  throw new Error('The hyphenation patterns are not built as expected.');
}

/** Words by name: `skrovisen: [5], polis: []`. */
function readExceptions(source: string): Map<string, number[]> {
  const exceptions = new Map<string, number[]>();
  for (const [, word, places] of source.matchAll(/"?([^\s",:{}]+)"?:\s*(\[[\d,\s]*\])/g))
    exceptions.set(word, JSON.parse(places) as number[]);
  return exceptions;
}
