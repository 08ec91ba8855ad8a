import type { ReferatText } from '#domain/referat';
import { partLabel } from './comment-words.js';

/** The sections of a referat to choose from. */
export function sectionOptions(text: ReferatText, chosen: string) {
  return text.map(({ key, heading, part }) => ({
    value: key,
    label: heading === '' ? partLabel(part) : `${heading}: ${partLabel(part).toLocaleLowerCase('nb-NO')}`,
    chosen: key === chosen,
  }));
}
