import { leaveBehind, type LeftBehind } from './left-behind.js';
import { tellMeaning } from './meaning-of-looks.js';
import { inOneParagraph } from './one-paragraph.js';
import { makeFootnotes } from './pasted-notes.js';
import { readPasted, writePasted } from './pasted-tree.js';
import { makeWordLists } from './word-lists.js';

/**
 * What is pasted from Word and other programs, as the editor can take it in: lists are lists, footnotes are footnotes,
 * looks that mean something are told by elements, and nothing is left in it that the server would refuse.
 * @param used ids of the footnotes that the text has; `none` where the text is one paragraph, which has none
 * @returns the HTML, and what did not come along
 */
export function cleanPaste(
  html: string,
  used: ReadonlySet<string> | 'none',
): { html: string; left: LeftBehind } {
  const root = readPasted(html);
  makeWordLists(root);
  const notes = makeFootnotes(root, used);
  const found = leaveBehind(root);
  tellMeaning(root);
  const left = { ...found, notes, paragraphs: used === 'none' && inOneParagraph(root) > 1 };
  return { html: writePasted(root), left };
}
