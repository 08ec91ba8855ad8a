import type { TextStyle } from '#documents/look/look';
import type { Paragraph } from '#documents/type/paragraph';
import { ParagraphBuilder } from '#documents/type/paragraph-builder';
import type { TextRun } from '#documents/type/text-run';

/** A label of one line that stands beside a text: a list number, a bullet, a note's number. */
export function sideParagraph(text: string, run: TextRun, style: TextStyle): Paragraph {
  const builder = new ParagraphBuilder({ ...style, hyphenate: false }, 'nb-NO');
  builder.addWhole(text, run);
  return builder.build(1e6);
}
