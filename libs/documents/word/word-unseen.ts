import type { ZipDesk } from '../inspect/zip-reading.js';

/** What of a Word file the library that reads it passes over without a word, and how often it is there. */
export interface UnseenInWord {
  /** In the margin. */
  readonly comments: number;
  /** Tracked: what was put in is there, what was taken out is not. */
  readonly changes: number;
  /** Diagrams and the like, which are kept as numbers and not as pictures. */
  readonly drawings: number;
  /** Heads and feet of pages that say something besides a page number. */
  readonly margins: number;
}

const comment = /<w:commentReference\b/g;
const change = /<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author=/g;
const drawing = /<(?:c:chart|cx:chart|dgm:relIds)\s/g;
const pageNumber = /\b(?:side|page|av|of)\b/gi;
const margin = /^word\/(?:header|footer)\d*\.xml$/;

/** @param read unpacks the file and hands over its parts */
export async function unseenInWord(read: (desk: ZipDesk) => Promise<unknown>): Promise<UnseenInWord> {
  let [text, margins] = ['', 0];
  await read({
    wants: (name) => name === 'word/document.xml' || margin.test(name),
    look: (name, content) => {
      const xml = content.toString('utf8');
      if (!margin.test(name)) text = xml;
      else if (/\p{L}/u.test(wordsOf(xml).replace(pageNumber, ''))) margins += 1;
    },
  });
  const times = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return { comments: times(comment), changes: times(change), drawings: times(drawing), margins };
}

/** What is written in a part of a Word file, not what fields are asked to work out. */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join(' ');
}
