import type { ReferatText } from '#domain/referat';
import type { PageText } from '../page-text.js';
import { partLabel } from './comment-words.js';

/** The sections of a referat to choose from. */
export function sectionOptions(text: ReferatText, chosen: string, say: PageText) {
  return text.map(({ key, heading, part }) => ({
    value: key,
    label:
      heading === ''
        ? partLabel(part, say)
        : `${heading}: ${partLabel(part, say).toLocaleLowerCase('nb-NO')}`,
    chosen: key === chosen,
  }));
}
