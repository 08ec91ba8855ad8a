import { createRequire } from 'node:module';

type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string;

/** The pattern tables are large; each is read when a document in its language is set. */
const tables = { 'nb-NO': 'hyphen/nb', 'nn-NO': 'hyphen/nn', 'en-GB': 'hyphen/en-gb' } as const;
const require = createRequire(import.meta.url);
const loaded = new Map<string, Hyphenate>();

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
  const hyphenate = hyphenateFor(language);
  const marked = word.replace(letters, (run) => {
    const pieces = hyphenate(run, { hyphenChar: '\u00ad', minWordLength: shortestWord }).split('\u00ad');
    while (pieces.length > 1 && pieces[0].length < shortestStart) pieces.splice(0, 2, pieces[0] + pieces[1]);
    while (pieces.length > 1 && (pieces.at(-1) ?? '').length < shortestEnd)
      pieces.splice(-2, 2, pieces.slice(-2).join(''));
    return pieces.join('\u00ad');
  });
  return marked.split('\u00ad');
}

function hyphenateFor(language: HyphenationLanguage): Hyphenate {
  let hyphenate = loaded.get(language);
  if (!hyphenate) {
    hyphenate = (require(tables[language]) as { hyphenateSync: Hyphenate }).hyphenateSync;
    loaded.set(language, hyphenate);
  }
  return hyphenate;
}
