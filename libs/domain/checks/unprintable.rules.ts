import { unprintableSigns } from '#documents/type/unprintable';
import { type CheckPlace, type Finding, finding } from './finding.rules.js';
import { referenceMark } from './plain-text.rules.js';

/** So many signs are named; whoever pasted a whole sentence sees from the first ones which. */
const mostNamed = 8;

/**
 * What documents print as □ in a text: no font that they are set in has it.
 * @param label what people call the place
 */
export function checkSigns(text: string, label: string, place: CheckPlace): Finding[] {
  const signs = unprintableSigns(text.replaceAll(referenceMark, ''));
  if (signs.length === 0) return [];
  const what = signs.slice(0, mostNamed).map(named).join(' ') + (signs.length > mostNamed ? ' …' : '');
  return [finding('signUnprintable', { label, what }, place, [text])];
}

/** A sign that screens have no picture of either, such as the bullets of Word's own fonts, is called by its number. */
function named(sign: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(sign)) return sign;
  return [...sign]
    .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
