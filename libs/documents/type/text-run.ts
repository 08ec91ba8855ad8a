import type { StructNode } from '#documents/structure/struct-node';
import type { FontFace } from './font-face.js';

/** Where a link leads: an id in the same document, or an address outside it. */
export type LinkTarget = { readonly id: string } | { readonly address: string };

/** A footnote as the text sees it: printed below on the page that refers to it. */
export interface NoteReference {
  readonly number: number;
  readonly noteId: string;
  readonly referenceId: string;
  /** The structure node of the note's own text. */
  readonly tag: StructNode;
}

/** A stretch of text with one look and one place in the structure. */
export interface TextRun {
  readonly face: FontFace;
  readonly size: number;
  readonly colour: string;
  /** How far above the base line, in points. */
  readonly rise: number;
  readonly line?: 'under' | 'through';
  readonly tag: StructNode;
  readonly link?: LinkTarget;
  /** The face that the letters are drawn in where the run's own lacks them; spaces and lines go by the run's own. */
  readonly drawnIn?: FontFace;
  /** Letters that are written from right to left. */
  readonly leftwards?: boolean;
  /** The character that the drawn mark stands for, where no face can show it. */
  readonly actual?: string;
  /** The page number of this id is drawn instead of the text. */
  readonly pageOf?: string;
  readonly note?: NoteReference;
  readonly hyphenate: boolean;
}
