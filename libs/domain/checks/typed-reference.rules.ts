import { canonicalCaseNumber, parseCaseNumber } from '#domain/councils';

/** A case or a vedlegg that a text names with letters and digits, instead of a picked reference. */
export interface TypedCase {
  readonly words: string;
  /** `10/2/2021`. */
  readonly number: string;
}

const caseNumber =
  /(?<![\p{L}\p{N}/–-])(?:(?:sak(?:en)?|saks?nr\.?)\s+(?:\p{L}[\p{L}\d-]*\s+)?)?(\d{1,4}\s?[/–-]\s?\d{1,2}\s?[/–-]\s?(?:\d{4}|\d{2})|\d{1,4}\/(?:\d{4}|\d{2})\s\(møte\s\d{1,2}\/\d{4}\))(?![\p{N}/–-])/giu;

/** D01, D15: case numbers that are typed, in whichever form, each once. Numbers without "sak" before must be whole. */
export function typedCases(text: string): TypedCase[] {
  const found = new Map<string, TypedCase>();
  for (const [words, bare] of text.matchAll(caseNumber)) {
    const number = parseCaseNumber(bare.replace(/\s?([/–-])\s?/g, '$1'));
    const isSure = /^sak/i.test(words) || /\d{4}\)?$/.test(bare);
    if (number && isSure && !found.has(words))
      found.set(words, { words, number: canonicalCaseNumber(number) });
  }
  return [...found.values()];
}

/** A vedlegg that is named by a number. */
export interface TypedVedlegg {
  readonly words: string;
  readonly number: number;
}

/** D03: "vedlegg 1", typed: it does not follow when the list is put in another order. */
export function typedVedlegg(text: string): TypedVedlegg[] {
  const found = [
    ...text.matchAll(/(?<!\p{L})vedlegg(?:et)?\s+(?:nr\.?\s*)?(\d{1,2})(?![\p{N}/.-]*\p{N})/giu),
  ];
  return [...new Map(found.map(([words, number]) => [words, { words, number: Number(number) }])).values()];
}

const openWord =
  /\[\s*(?:…|\.{2,})?\s*\]|(?<![\p{L}\p{N}])(?:X{2,}|x{3,}|N\.?N\.?|TBD|TBC|TODO|(?:må\s+|skal\s+)?fyll(?:es|ast)\s+(?:inn|ut)(?:\s+(?:her|senere|seinare))?|lorem ipsum)(?![\p{L}\p{N}])|_{3,}|\?{3,}/giu;

/** D21: words that stand where something was to be written later: "XX", "TBD", "fylles inn", "[…]". */
export function openWords(text: string): string[] {
  return [...new Set([...text.matchAll(openWord)].map(([words]) => words))];
}
