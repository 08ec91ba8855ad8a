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
  const what = signs.slice(0, mostNamed).join(' ') + (signs.length > mostNamed ? ' …' : '');
  return [finding('signUnprintable', { label, what }, place, [text])];
}
