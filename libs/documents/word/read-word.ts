import { defaultFileLimits } from '#documents/inspect/file-limits';
import { ReadingThreads } from '#documents/inspect/reading-threads';
import { DomainError } from '#kernel/domain-error';
import { type ElementNode } from '../html/document-node.js';
import { withOwnFootnotes } from './word-notes-read.js';
import { withOwnPictures } from './word-pictures-read.js';
import type { WordAnswer, WordTask } from './word.thread.js';

/** Something of a Word file that has no place in a paper. */
export type LeftOut = 'pictures' | 'comments' | 'changes' | 'drawings' | 'formulas' | 'margins' | 'other';

/** A Word file as far as it can be taken in. */
export interface ReadWord {
  /** The text in template HTML: a `div` around everything, headings as the file has them (h1–h4). */
  readonly root: ElementNode;
  /** What could not be taken in, and how often. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** Word's own names of styles in Norwegian files, beside those that the library knows. */
const styles = [
  ...[1, 2, 3].flatMap((level) => [
    `p[style-name='Overskrift ${level}'] => h${level}:fresh`,
    `p[style-name='overskrift ${level}'] => h${level}:fresh`,
  ]),
  ...[4, 5, 6, 7, 8, 9].flatMap((level) => [
    `p[style-name='Overskrift ${level}'] => h4:fresh`,
    `p[style-name='heading ${level}'] => h4:fresh`,
    `p[style-name='Heading ${level}'] => h4:fresh`,
  ]),
  "p[style-name='Tittel'] => h1:fresh",
  "p[style-name='Sitat'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
];

const threads = new ReadingThreads<WordTask, WordAnswer>('./word.thread', import.meta.url);

/**
 * Reads a Word file (.docx): headings, paragraphs, lists, tables, links, footnotes and what is bold, italic, raised …
 * Looks are left behind, for papers have none; pictures come with it as far as a paper can have them, and what could
 * not be taken in is counted.
 * @param bytes a file that has been inspected: its size and its inner sizes are within the limits
 * @throws DomainError `word.unreadable` when it is no Word file or a broken one, `file.tooComplex` when it takes too long
 */
export async function readWord(bytes: Buffer): Promise<ReadWord> {
  const leftOut = new Map<LeftOut, number>();
  const count = (what: LeftOut, times = 1) => leftOut.set(what, (leftOut.get(what) ?? 0) + times);
  const task = { bytes, styleMap: styles, limits: defaultFileLimits };
  const answer = await threads.read(task, defaultFileLimits);
  if ('code' in answer) throw new DomainError(answer.code, 'tooLarge', answer.params);
  if ('unreadable' in answer) throw new DomainError('word.unreadable', 'invalid');
  for (const note of answer.notes) {
    const what = leftOutOf(note);
    if (what) count(what);
  }
  const { comments, changes, drawings, margins } = answer.unseen;
  for (const [what, times] of Object.entries({ comments, changes, drawings, margins }))
    if (times > 0) count(what as LeftOut, times);
  const { root, leftOut: pictures } = await withOwnPictures(withOwnFootnotes(answer.html));
  if (pictures > 0) count('pictures', pictures);
  return { root, leftOut };
}

/** What one of the library's notes is about; nothing for styles that it does not know, whose text is there all the same. */
function leftOutOf(note: string): LeftOut | undefined {
  // A picture of a rare type comes along, and is counted where pictures are taken in.
  if (/style|image of type/i.test(note)) return undefined;
  if (/image|picture/i.test(note)) return 'pictures';
  if (/oMath/.test(note)) return 'formulas';
  if (/drawing|shape|textbox|v:|wps:|mc:/i.test(note)) return 'drawings';
  return /unrecognised element|ignored/i.test(note) ? 'other' : undefined;
}
