import { breakKind, type BreakKind } from './break-kind.js';
import type { FontFace } from './font-face.js';
import type { ShapedText } from './shaped-text.js';
import { showable } from './showable.js';
import { wordPieces } from './word-pieces.js';

/** A part of a word as it is drawn. */
export interface WordPart {
  readonly text: ShapedText;
  /** The face that the part is drawn in, where it is not the word's own. */
  readonly face: FontFace | undefined;
  /** What the drawn sign stands for, where no face can show it. */
  readonly actual: string | undefined;
  readonly after: BreakKind;
}

/** So many words are remembered for each face; case numbers and dates come again and again. */
const remembered = 5_000;
const memory = new WeakMap<FontFace, Map<string, readonly WordPart[]>>();

/** Takes a word apart where it may break and where the face lacks a character, and shapes the parts. */
export function wordParts(word: string, face: FontFace): readonly WordPart[] {
  let known = memory.get(face);
  if (!known || known.size >= remembered) {
    known = new Map();
    memory.set(face, known);
  }
  let parts = known.get(word);
  if (!parts) {
    parts = takeApart(word, face);
    known.set(word, parts);
  }
  return parts;
}

function takeApart(word: string, face: FontFace): WordPart[] {
  return wordPieces(word).flatMap((piece) => {
    const shown = showable(piece.text, face);
    return shown.map((part, i) => {
      const last = i === shown.length - 1;
      const text = part.text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2010\u2011]/g, '-');
      return {
        text: (part.face ?? face).shape(text),
        face: part.face,
        actual: part.actual,
        after: last ? piece.after : part.breakAfter ? breakKind.open : breakKind.none,
      };
    });
  });
}
