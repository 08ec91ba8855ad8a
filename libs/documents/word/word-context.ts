import { LevelFormat, type ILevelsOptions } from 'docx';
import type { ElementNode } from '../html/document-node.js';
import { footnoteNumbers } from './word-footnotes.js';

/** A numbered list as Word wants it: named once, used by every paragraph of it. */
export interface WordNumbering {
  readonly reference: string;
  readonly levels: ILevelsOptions[];
}

const formats: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

/** One step of a list's indent, in twentieths of a point. */
export const listIndent = 400;
const deepestList = 9;

/** What the parts of one Word document share while it is made: its footnotes and its numbered lists. */
export class WordContext {
  readonly numberings: WordNumbering[] = [];
  readonly footnotes: ReadonlyMap<string, number>;

  constructor(root: ElementNode) {
    this.footnotes = footnoteNumbers(root);
  }

  /** A numbering of its own for each `ol`, so that none goes on counting where another stopped. */
  numberingFor(list: ElementNode): string {
    const reference = `list-${this.numberings.length + 1}`;
    const format = formats[list.attributes['type'] ?? '1'];
    const start = Number(list.attributes['start'] ?? 1);
    const levels = Array.from({ length: deepestList }, (_, level) => ({
      ...{ level, format, start, text: `%${level + 1}.` },
      style: { paragraph: { indent: { left: listIndent * (level + 1), hanging: listIndent } } },
    }));
    this.numberings.push({ reference, levels });
    return reference;
  }
}
