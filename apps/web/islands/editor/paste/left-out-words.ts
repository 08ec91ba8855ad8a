import { words } from '../words.js';
import type { LeftBehind } from './left-behind.js';

/** What the writer is told of what did not come along; empty when everything did. */
export function leftOutWords({ pictures, objects, notes, links, paragraphs, remarks }: LeftBehind): string {
  const sentences = [
    pictures && words.picturesLeftOut,
    objects && words.objectsLeftOut,
    notes && words.notesLeftOut,
    links && words.linksLeftOut,
    paragraphs && words.paragraphsJoined,
    remarks.length > 0 && `${words.remarksLeftOut} ${remarks.map((said) => `«${said}»`).join(', ')}`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
