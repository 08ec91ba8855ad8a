import type { PassageInput } from '#domain/publication';
import { fieldIn, numberIn, type SentFields, textIn } from '../sent-fields.js';

/** The words that were chosen, or the picture ("place|2"); the rules judge them. */
export function passageIn(sent: SentFields): PassageInput {
  const occurrence = numberIn(sent, 'occurrence');
  const [ofPicture, picture] = fieldIn(sent, 'picture').split('|');
  const isPicture = /^[1-9]\d{0,4}$/.test(picture ?? '');
  return {
    ...{ place: isPicture ? ofPicture : fieldIn(sent, 'place'), words: textIn(sent, 'words') },
    picture: isPicture ? Number(picture) : null,
    occurrence: occurrence === undefined || occurrence === 0 ? null : occurrence,
    everywhere: fieldIn(sent, 'everywhere') === 'yes',
  };
}
