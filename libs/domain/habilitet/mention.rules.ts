/** An organisation with everything it is called. */
export interface NamedOrganisation {
  /** What tells it from the others: its id, or its name in small letters when the register does not know it. */
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** A piece of a case where names are looked for. */
export interface TextPlace {
  readonly place: 'title' | 'paper' | 'proposal' | 'vedlegg';
  /** Number of the vedlegg, else null. */
  readonly number: number | null;
  readonly text: string;
}

/** An organisation that a text names, and where first. */
export interface Mention {
  readonly key: string;
  readonly name: string;
  /** `party`: named by the secretariat, not found in a text. */
  readonly place: TextPlace['place'] | 'party';
  readonly number: number | null;
}

interface Span {
  readonly organisation: NamedOrganisation;
  readonly start: number;
  readonly end: number;
}

/**
 * The organisations that the texts name, each once, with the first place.
 * A name counts as whole words only, in the genitive too ("Kreftforeningens", "NTNU's", "Oslo Economics'"). Abbreviations
 * ("KS", "FFO") must be written just so and may begin a compound ("FFO-lederen"); longer names may be written with
 * small letters. Where a longer name of another organisation covers a shorter one, only the longer counts.
 */
export function mentionsIn(
  texts: readonly TextPlace[],
  organisations: readonly NamedOrganisation[],
): Mention[] {
  const found = new Map<string, Mention>();
  for (const { place, number, text } of texts) {
    for (const { organisation } of outermost(spansIn(text, organisations))) {
      const { key, name } = organisation;
      if (!found.has(key)) found.set(key, { key, name, place, number });
    }
  }
  return [...found.values()];
}

function spansIn(text: string, organisations: readonly NamedOrganisation[]): Span[] {
  const composed = text.normalize('NFC');
  return organisations.flatMap((organisation) =>
    organisation.names.flatMap((name) =>
      [...composed.matchAll(patternOf(name))].map((match) => ({
        ...{ organisation, start: match.index, end: match.index + match[0].length },
      })),
    ),
  );
}

/** By place in the text; names inside a longer name of another organisation are left out. */
function outermost(spans: readonly Span[]): Span[] {
  const covers = (outer: Span, inner: Span) =>
    outer.organisation.key !== inner.organisation.key &&
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start;
  return spans
    .filter((span) => !spans.some((other) => covers(other, span)))
    .sort((a, b) => a.start - b.start);
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const words = name
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  const genitive = `(?:['’´]?s|['’´])?`;
  const abbreviation = isAbbreviation(name);
  // A hyphen after an abbreviation begins a compound about it; after a longer name it makes another name.
  const after = abbreviation ? `(?![\\p{L}\\p{N}])` : `(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-.@])${words}${genitive}${after}`,
    abbreviation ? 'gu' : 'giu',
  );
  patterns.set(name, pattern);
  return pattern;
}

/** Short names are words of their own only when written as they are: "KS" is not "ks", "Abelia" may be "abelia". */
function isAbbreviation(name: string): boolean {
  return !/\s/u.test(name.trim()) && (name.trim().length <= 4 || name === name.toLocaleUpperCase('nb-NO'));
}
