import { defaultLook } from '#documents/look/default-look';
import { facesOf } from './faces.js';
import { showable } from './showable.js';

/** Letters, digits and signs of Western European texts: every look has them. */
const everyday = /^[\n\x20-\x7e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026€]*$/;

/** The signs of a text that documents in the house's own look print as □, each once, in the order in which they come. */
export function unprintableSigns(text: string): string[] {
  if (everyday.test(text)) return [];
  const { regular } = facesOf(defaultLook);
  const standIns = text
    .split(/\s+/)
    .flatMap((word) => showable(word, regular).flatMap(({ actual }) => actual ?? []));
  return [...new Set(standIns)];
}
