import type { DifferencePiece } from '#kernel/text-difference';
import type { ChangedSection } from '#domain/referat';
import type { PageText } from '../page-text.js';
import { partLabel } from './comment-words.js';

/** Words of a paragraph that stayed, went or came. */
interface WordsChanged {
  readonly words: string;
  readonly removed: boolean;
  readonly added: boolean;
}

/** A paragraph that changed, or how many that did not stand here, told in a sentence. */
export interface ChangedLine {
  readonly pieces: readonly WordsChanged[];
  readonly unchanged: string;
}

/** What differs between two versions of a referat as a page shows it: the paragraphs that changed, and where. */
export function changedModel(changes: readonly ChangedSection[], say: PageText) {
  return changes.map(({ heading, part, pieces }) => ({
    heading: heading || partLabel(part, say),
    label: heading ? partLabel(part, say) : '',
    lines: changedLines(pieces, say),
  }));
}

function changedLines(pieces: readonly DifferencePiece[], say: PageText): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let unchanged = 0;
  const tell = () => {
    if (unchanged > 0) lines.push({ pieces: [], unchanged: unchangedText(unchanged, say) });
    unchanged = 0;
  };
  for (const line of paragraphsOf(pieces)) {
    if (line.some(({ removed, added }) => removed || added)) {
      tell();
      lines.push({ pieces: line, unchanged: '' });
    } else if (line.length > 0) unchanged++;
  }
  tell();
  return lines;
}

/** Paragraphs are joined by line ends, which may have come or gone themselves. */
function paragraphsOf(pieces: readonly DifferencePiece[]): WordsChanged[][] {
  const paragraphs: WordsChanged[][] = [[]];
  for (const { kind, text } of pieces)
    for (const [i, words] of text.split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      if (words) paragraphs.at(-1)?.push({ words, removed: kind === 'removed', added: kind === 'added' });
    }
  return paragraphs;
}

function unchangedText(count: number, say: PageText): string {
  return count === 1 ? say('referat.oneUnchanged') : say('referat.manyUnchanged', { count });
}
