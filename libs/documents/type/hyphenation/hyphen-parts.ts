import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type HyphenationPatterns, readPatterns } from './read-patterns.js';

/** The pattern tables are large; each is read when a document in its language is set. */
const tables = {
  'nb-NO': 'hyphen/patterns/nb.js',
  'nn-NO': 'hyphen/patterns/nn.js',
  'en-GB': 'hyphen/patterns/en-gb.js',
} as const;
const require = createRequire(import.meta.url);
const loaded = new Map<string, HyphenationPatterns>();

/** The languages whose words can be divided. */
export type HyphenationLanguage = keyof typeof tables;

const shortestWord = 7;
const shortestStart = 2;
const shortestEnd = 3;
const remembered = 50_000;
const memory = new Map<string, readonly string[]>();
const letters = /\p{L}{7,}/gu;

/**
 * The parts of a word between which a hyphen may stand; one part when it may not be divided. Punctuation around
 * the letters stays with its neighbour, words with digits or in capitals are left whole.
 */
export function hyphenParts(word: string, language: HyphenationLanguage): readonly string[] {
  if (word.length < shortestWord || word.length > 200) return [word];
  const key = `${language} ${word}`;
  let parts = memory.get(key);
  if (!parts) {
    parts = divide(word, language);
    if (memory.size >= remembered) memory.clear();
    memory.set(key, parts);
  }
  return parts;
}

function divide(word: string, language: HyphenationLanguage): string[] {
  if (/[\d/@]/.test(word) || word === word.toUpperCase()) return [word];
  const parts: string[] = [];
  let done = 0;
  for (const { 0: run, index } of word.matchAll(letters)) {
    for (const place of breaksOf(run, language)) {
      parts.push(word.slice(done, index + place));
      done = index + place;
    }
  }
  parts.push(word.slice(done));
  return parts;
}

/** Where a row of letters may be divided: not too close to either end. */
function breaksOf(run: string, language: HyphenationLanguage): readonly number[] {
  const { trie, exceptions } = patternsOf(language);
  const lower = run.toLowerCase();
  const places = exceptions.get(lower) ?? trie.breaks(lower);
  return places.filter((place) => place >= shortestStart && run.length - place >= shortestEnd);
}

function patternsOf(language: HyphenationLanguage): HyphenationPatterns {
  let patterns = loaded.get(language);
  if (!patterns) {
    patterns = readPatterns(readFileSync(require.resolve(tables[language]), 'utf8'));
    loaded.set(language, patterns);
  }
  return patterns;
}
