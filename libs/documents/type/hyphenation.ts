import english from 'hyphen/en-gb/index.js';
import bokmal from 'hyphen/nb/index.js';
import nynorsk from 'hyphen/nn/index.js';

const engines = {
  'nb-NO': bokmal.hyphenateSync,
  'nn-NO': nynorsk.hyphenateSync,
  'en-GB': english.hyphenateSync,
} as const;

/** The languages whose words can be divided. */
export type HyphenationLanguage = keyof typeof engines;

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
  const marked = word.replace(letters, (run) => {
    const pieces = engines[language](run, { hyphenChar: '\u00ad', minWordLength: shortestWord }).split(
      '\u00ad',
    );
    while (pieces.length > 1 && pieces[0].length < shortestStart) pieces.splice(0, 2, pieces[0] + pieces[1]);
    while (pieces.length > 1 && (pieces.at(-1) ?? '').length < shortestEnd)
      pieces.splice(-2, 2, pieces.slice(-2).join(''));
    return pieces.join('\u00ad');
  });
  return marked.split('\u00ad');
}
