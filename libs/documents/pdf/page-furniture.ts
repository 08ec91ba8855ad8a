import type { Look, TextStyle } from '#documents/look/look';
import { facesOf } from '#documents/type/faces';
import type { FontFace } from '#documents/type/font-face';
import { inVisualOrder } from '#documents/type/leftwards';
import type { ShapedText } from '#documents/type/shaped-text';
import { showable } from '#documents/type/showable';
import type { GlyphWriters } from './glyph-writer.js';
import type { PageContent, Pen } from './page-content.js';

/** The words around the text of a page. */
export interface Furniture {
  readonly head?: { readonly left: string; readonly right: string };
  /** Undefined on a cover, which has no page number either. */
  readonly foot?: string;
  readonly pageNumber: string;
  readonly mark?: string;
  readonly stamp?: string;
}

const small = 8.8;
const tiny = 7.6;
/** Head and foot texts keep this far from each other. */
const apart = 16;
/** How far stamp and number of a reserved page stand from the sheet's edge. */
const edge = 14;

/** Draws running head, foot, page number, mark and stamp as artifacts: they are about the page, not the text. */
export class PageFurniture {
  constructor(
    private readonly look: Look,
    private readonly writers: GlyphWriters,
  ) {}

  /** Around a page of our own. */
  paint(content: PageContent, furniture: Furniture): void {
    const { sheet, colours } = this.look;
    const left = sheet.left;
    const right = sheet.width - sheet.right;
    const quiet = this.pen('regular', small, colours.quiet);
    if (furniture.head) {
      content.belongTo('artifact', '/Type/Pagination/Subtype/Header');
      this.pair(content, quiet, [furniture.head.left, furniture.head.right], {
        left,
        right,
        y: sheet.headLine,
      });
      content.bar({ x: left, y: sheet.headRule, width: right - left, height: 0.5, colour: colours.hairline });
    }
    if (furniture.mark !== undefined) {
      content.belongTo('artifact', '/Type/Pagination');
      const room = right - left - (furniture.stamp === undefined ? 0 : (right - left) / 2);
      this.text(
        content,
        this.pen('semibold', small, colours.warm),
        this.fit(furniture.mark, 'semibold', small, room),
        { x: left, y: sheet.stampLine },
      );
    }
    if (furniture.stamp !== undefined) {
      content.belongTo('artifact', '/Type/Pagination');
      const room = (right - left) / (furniture.mark === undefined ? 1 : 2);
      const stamp = this.fit(furniture.stamp, 'regular', tiny, room);
      const width = this.width(stamp, 'regular', tiny);
      this.text(content, this.pen('regular', tiny, colours.quiet), stamp, {
        x: right - width,
        y: sheet.stampLine,
      });
    }
    if (furniture.foot === undefined) return;
    content.belongTo('artifact', '/Type/Pagination/Subtype/Footer');
    this.pair(content, quiet, [furniture.foot, furniture.pageNumber], {
      left,
      right,
      y: sheet.footLine,
    });
  }

  /** On a page kept free for foreign content, close to the edges of whatever size it has. */
  paintReserved(content: PageContent, furniture: Furniture, size: { width: number; height: number }): void {
    const pen = this.pen('regular', tiny, this.look.colours.quiet);
    content.belongTo('artifact', '/Type/Pagination');
    const room = Math.max(20, size.width - 2 * edge);
    const stamp = this.fit(furniture.stamp ?? '', 'regular', tiny, room);
    const number = this.fit(furniture.pageNumber, 'regular', tiny, room);
    this.text(content, pen, stamp, {
      x: size.width - edge - this.width(stamp, 'regular', tiny),
      y: edge + 4,
    });
    this.text(content, pen, number, {
      x: size.width - edge - this.width(number, 'regular', tiny),
      y: size.height - edge + 3,
    });
  }

  private pair(
    content: PageContent,
    pen: Pen,
    [left, right]: [string, string],
    at: { left: number; right: number; y: number },
  ): void {
    const whole = at.right - at.left;
    const rightText = this.fit(right, 'regular', small, whole * 0.7);
    const rightWidth = this.width(rightText, 'regular', small);
    this.text(content, pen, this.fit(left, 'regular', small, whole - rightWidth - apart), {
      x: at.left,
      y: at.y,
    });
    this.text(content, pen, rightText, { x: at.right - rightWidth, y: at.y });
  }

  private text(content: PageContent, pen: Pen, text: string, at: { x: number; y: number }): void {
    let { x } = at;
    for (const { face, shaped } of this.shape(text, pen.face)) {
      content.text({ ...pen, face }, x, at.y, [this.writers.of(face).code(shaped)]);
      x += (shaped.width * pen.size) / 1000;
    }
  }

  /** The text, cut with an ellipsis where it is wider than the room. */
  private fit(text: string, face: 'regular' | 'semibold', size: number, room: number): string {
    if (this.width(text, face, size) <= room) return text;
    const characters = [...text];
    while (characters.length > 0 && this.width(`${characters.join('').trimEnd()}…`, face, size) > room)
      characters.pop();
    return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
  }

  private width(text: string, face: 'regular' | 'semibold', size: number): number {
    const parts = this.shape(text, this.face(face));
    return (parts.reduce((sum, { shaped }) => sum + shaped.width, 0) * size) / 1000;
  }

  /** The text as stretches of one face each; with nothing strange in it there is one. */
  private shape(text: string, face: FontFace): { face: FontFace; shaped: ShapedText }[] {
    return inVisualOrder(showable(text.replace(/\s+/g, ' '), face))
      .filter((part) => part.text !== '')
      .map((part) => ({ face: part.face ?? face, shaped: (part.face ?? face).shape(part.text) }));
  }

  private pen(face: 'regular' | 'semibold', size: TextStyle['size'], colour: string): Pen {
    return { face: this.face(face), size, colour, rise: 0 };
  }

  private face(name: 'regular' | 'semibold'): FontFace {
    return facesOf(this.look)[name];
  }
}
