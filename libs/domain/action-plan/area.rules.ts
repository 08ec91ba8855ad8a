/** An area with the names it may be called by. */
export interface NamedArea {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Letters that Unicode does not take apart, but that people write in two ways. */
const folded: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };

/**
 * A name without what people write differently: upper and lower case, diacritics (å and a, é and e), hyphens and
 * dashes, punctuation and spaces. "IT-sikkerhet" and "it sikkerhet" are one name.
 */
export function normalisedName(name: string): string {
  return name
    .toLocaleLowerCase('nb-NO')
    .replace(/[æøđŋŧß]/g, (letter) => folded[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The area that a text names, by its printed name or any alias (D16).
 * @returns `undefined` when no area has that name; the areas are checked by {@link ambiguousNames} on input
 */
export function areaCalled<Area extends NamedArea>(text: string, areas: readonly Area[]): Area | undefined {
  const wanted = normalisedName(text);
  if (wanted === '') return undefined;
  return areas.find((area) => [area.name, ...area.aliases].some((name) => normalisedName(name) === wanted));
}

/** Names that lead to more than one area: each must be given up by all but one. */
export function ambiguousNames(areas: readonly NamedArea[]): string[] {
  const owner = new Map<string, string>();
  const ambiguous: string[] = [];
  for (const area of areas) {
    for (const name of [area.name, ...area.aliases]) {
      const key = normalisedName(name);
      const known = owner.get(key);
      if (known !== undefined && known !== area.id) ambiguous.push(name);
      owner.set(key, known ?? area.id);
    }
  }
  return ambiguous;
}
