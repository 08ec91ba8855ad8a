/** The documents that the program makes (glossary). */
export const documentKinds = [
  'innkalling',
  'saksframlegg',
  'referat',
  'referat-extract',
  'letter',
  'activity-overview',
  'habilitet-overview',
  'paper-set',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** What people call them; the command line and addresses take these too. */
const norwegianNames: Readonly<Record<string, DocumentKind>> = {
  saksliste: 'innkalling',
  sak: 'saksframlegg',
  særutskrift: 'referat-extract',
  sarutskrift: 'referat-extract',
  saerutskrift: 'referat-extract',
  brev: 'letter',
  aktivitetsoversikt: 'activity-overview',
  habilitetsoversikt: 'habilitet-overview',
  møtepakke: 'paper-set',
  motepakke: 'paper-set',
  moetepakke: 'paper-set',
  sakspapirer: 'paper-set',
};

/** What a person may choose from: each kind by one Norwegian word. */
export const documentWords = [
  ...['innkalling', 'saksframlegg', 'referat', 'særutskrift', 'brev', 'aktivitetsoversikt'],
  ...['habilitetsoversikt', 'møtepakke'],
] as const;

/** The kind that a word names, in either language; `undefined` for any other word. */
export function documentKindOf(word: string): DocumentKind | undefined {
  const plain = word.trim().normalize('NFC').toLocaleLowerCase('nb-NO');
  return (
    documentKinds.find((kind) => kind === plain) ??
    (Object.hasOwn(norwegianNames, plain) ? norwegianNames[plain] : undefined)
  );
}

/**
 * A file name that every system takes: no slashes and other signs that have a meaning, spaces kept, with ending.
 * "Møtepakke til møte 2/2021" → "Møtepakke til møte 2-2021.pdf"
 */
export function pdfFileName(words: string): string {
  const stem = words
    .replace(/[/\\]/g, '-')
    .replace(/[^\p{L}\p{N} ._()–-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return `${stem || 'dokument'}.pdf`;
}
