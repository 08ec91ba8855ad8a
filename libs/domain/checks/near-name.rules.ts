import { editDistance } from '#kernel/edit-distance';
import { groupBy } from '#kernel/grouping';
import { workedOutOnce } from '#kernel/worked-out-once';

/** Words that somebody wrote, and the name in the register that they most likely mean. */
export interface NearName {
  readonly written: string;
  readonly name: string;
}

const folded: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'ae',
  ö: 'o',
  é: 'e',
  è: 'e',
  ü: 'u',
};

function fold(word: string): string {
  return word.toLocaleLowerCase('nb-NO').replace(/[æøåäöéèü]/g, (letter) => folded[letter] ?? letter);
}

const wordsOf = (name: string): string[] => name.split(/[\s-]+/u).filter((word) => word !== '');
const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ');
const withoutGenitive = (words: string): string => words.replace(/['’]?s$|['’]$/u, '');

const run = /\p{Lu}[\p{L}'’]*(?:[ \u00a0-]\p{Lu}[\p{L}'’]*)+/gu;

/**
 * D06–D08: names of people written nearly as the register has them, "Sveinung Holde", "Baard-Christian Scheem",
 * "Anne Grethe Erlandsen" for "Anne-Grethe". One word is misspelt, or hyphens differ. Short first names that differ are
 * two people ("Anne" and "Arne"), and a name that the register has just so is right.
 */
export function nearNames(text: string, names: readonly string[]): NearName[] {
  const { known, byWord } = namesByWord(names);
  const found = new Map<string, NearName>();
  for (const [written] of text.matchAll(run)) {
    for (const part of partsOf(oneSpace(written))) {
      if (known.has(part) || known.has(withoutGenitive(part))) break;
      const name = nearest(part, byWord);
      if (name === undefined) continue;
      if (!found.has(part)) found.set(part, { written: part, name });
      break;
    }
  }
  return [...found.values()];
}

const namesByWord = workedOutOnce((names: readonly string[]) => {
  const known = new Set(names.map(oneSpace));
  const byWord = new Map<string, string[]>();
  for (const name of known)
    for (const word of new Set(wordsOf(name).map(fold)))
      byWord.set(word, [...(byWord.get(word) ?? []), name]);
  return { known, byWord };
});

/** The whole run of capitalised words first, then what is left of it without its first words: "I dag møtte Kari Vik". */
function partsOf(written: string): string[] {
  const starts = [...written.matchAll(/(?:^|[ -])(?=\p{Lu})/gu)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  return starts.map((start) => written.slice(start)).filter((part) => wordsOf(part).length > 1);
}

function nearest(written: string, byWord: ReadonlyMap<string, readonly string[]>): string | undefined {
  const words = wordsOf(withoutGenitive(written)).map(fold);
  const candidates = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  return [...candidates].find((name) => isNear(words, wordsOf(name).map(fold)));
}

function isNear(written: readonly string[], name: readonly string[]): boolean {
  if (written.length !== name.length) return false;
  const wrong = written.flatMap((word, i) => (word === name[i] ? [] : [i]));
  if (wrong.length === 0) return true;
  const [at] = wrong;
  if (wrong.length > 1 || at === undefined) return false;
  const isLast = at === name.length - 1;
  const length = Math.min(written[at].length, name[at].length);
  if (length < (isLast ? 4 : 5)) return false;
  return editDistance(written[at], name[at]) <= (length < 8 ? 1 : 2);
}

/** D11: long words of organisations' names, nearly right: "Kommunal- og moderninseringsdepartementet". */
export function nearOrganisations(text: string, organisations: readonly string[]): NearName[] {
  const { longWords, byLength } = longWordsOf(organisations);
  if (longWords.size === 0) return [];
  const found = new Map<string, NearName>();
  for (const [word] of text.matchAll(/\p{L}{11,}/gu)) {
    const written = word.toLocaleLowerCase('nb-NO');
    if (longWords.has(written)) continue;
    const alike = [-2, -1, 0, 1, 2].flatMap((more) => byLength.get(written.length + more) ?? []);
    for (const [right, name] of alike) {
      // "Forskningsrådet" and "forskningsråd" are one word in two forms, and so is the genitive.
      if (right.startsWith(written) || written.startsWith(right)) continue;
      if (editDistance(written, right) <= 2 && stem(written) !== stem(right))
        found.set(word, { written: word, name });
    }
  }
  return [...found.values()];
}

const longWordsOf = workedOutOnce((organisations: readonly string[]) => {
  const longWords = new Map<string, string>();
  for (const name of organisations)
    for (const word of wordsOf(name))
      if (word.length >= 12) longWords.set(word.toLocaleLowerCase('nb-NO'), word);
  return { longWords, byLength: groupBy(longWords, ([word]) => word.length) };
});

const stem = (word: string): string => word.replace(/(?:et|en|ene|s|er|a)$/u, '');
