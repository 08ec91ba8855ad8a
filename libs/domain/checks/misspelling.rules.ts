import { editDistance } from '#kernel/edit-distance';
import type { NearName } from './near-name.rules.js';

/** Words that stand in every set of papers; both written forms of Norwegian, and what is also right. */
const standardStems = [
  'sakslist',
  'innkalling',
  'saksframlegg',
  'saksfremlegg',
  'møteinnkalling',
  'handlingsplan',
  'protokolltilførs',
  'habilitetsvurdering',
  'sekretariat',
] as const;

/** What is told as the right word. */
const rightWords: Readonly<Record<string, string>> = {
  sakslist: 'saksliste',
  protokolltilførs: 'protokolltilførsel',
};

/** D23: standard words nearly right, "sakliste", "inkalling". */
export function misspeltWords(text: string): NearName[] {
  const found = new Map<string, NearName>();
  for (const [word] of text.matchAll(/(?<![\p{L}-])\p{L}{7,}/gu)) {
    const written = word.toLocaleLowerCase('nb-NO');
    if (standardStems.some((right) => written.startsWith(right))) continue;
    const right = standardStems.find((candidate) => beginsNearly(written, candidate));
    if (right) found.set(written, { written: word, name: rightWords[right] ?? right });
  }
  return [...found.values()];
}

function beginsNearly(written: string, right: string): boolean {
  if (written[0] !== right[0]) return false;
  return [-1, 0, 1].some((more) => {
    const beginning = written.slice(0, right.length + more);
    return beginning.length === right.length + more && editDistance(beginning, right) === 1;
  });
}

/** D23: the council's own name in other writing, "HelseOmsorg 21-rådet", "Helseomsorg21-rådet". */
export function misspeltCouncil(text: string, name: string): string[] {
  const letters = [...name.normalize('NFC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  if (letters.length < 4) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${letters.map((letter) => letter).join('[\\s\u00a0–-]{0,2}')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const right = firstSmall(name);
  const found = [...text.normalize('NFC').matchAll(pattern)].map(([words]) =>
    words.replace(/[\s\u00a0]+/gu, ' '),
  );
  return [...new Set(found.filter((words) => firstSmall(words) !== right))];
}

/** "Rådet" at the beginning of a sentence and "rådet" within one are the same name. */
function firstSmall(words: string): string {
  return words.charAt(0).toLocaleLowerCase('nb-NO') + words.slice(1);
}
