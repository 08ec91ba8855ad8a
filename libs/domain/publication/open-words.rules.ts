import { paragraphsOf } from '#documents/html/text-in-html';
import { withoutPassages } from '#documents/html/passages';
import type { BesideText, MarkableText } from '#domain/exemption';

/** Where words that are marked in a document stand open in it all the same. */
export type OpenPlace = 'text' | BesideText['place'];

/**
 * Where others still read the words of a passage: somewhere else in the texts, or in what stands beside them and cannot
 * be marked, as a proposal.
 * @param words as `markedPassages` tells them, parts with " … " between them
 */
export function openPlaces(
  words: string,
  texts: readonly MarkableText[],
  beside: readonly BesideText[],
): readonly OpenPlace[] {
  const parts = words
    .split(' … ')
    .map(plain)
    .filter((part) => part !== '');
  const hasAny = (text: string) => parts.some((part) => plain(text).includes(part));
  const isOpen = texts.some(({ html }) => paragraphsOf(withoutPassages(html, () => '')).some(hasAny));
  const places = beside.filter(({ text }) => hasAny(text)).map(({ place }) => place);
  return [...new Set<OpenPlace>([...(isOpen ? (['text'] as const) : []), ...places])];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb-NO');
}
