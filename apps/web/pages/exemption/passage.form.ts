import type { PassageInput } from '#domain/publication';
import { fieldIn, numberIn, type SentFields, textIn } from '../sent-fields.js';

/** The words that were chosen; the rules judge them. */
export function passageIn(sent: SentFields): PassageInput {
  const occurrence = numberIn(sent, 'occurrence');
  return {
    ...{ place: fieldIn(sent, 'place'), words: textIn(sent, 'words') },
    occurrence: occurrence === undefined || occurrence === 0 ? null : occurrence,
    everywhere: fieldIn(sent, 'everywhere') === 'yes',
  };
}
