import type { Cell, Frame, Item, Landmark, RowItem } from '#documents/layout/items';
import type { PageLayout, PlacedItem } from '#documents/layout/page-layout';
import type { Look } from '#documents/look/look';
import type { StructTree } from '#documents/structure/struct-tree';
import { LinePainter, type LinePaintContext } from './line-painter.js';
import { pdfNumber } from './pdf-syntax.js';
import type { PageContent } from './page-content.js';
import type { PicturePainter } from './picture-painter.js';

/** What painting pages needs to know about the document. */
export interface PaintContext extends LinePaintContext {
  readonly look: Look;
  readonly tree: StructTree;
  readonly pictures: PicturePainter;
  /** Called for everything that links or bookmarks can lead to. `y` counts from the top. */
  reached(landmark: Landmark, content: PageContent, y: number): void;
}

/** Paints the text area of one page: items in reading order, then notes, then rules as artifacts. */
export class PagePainter {
  private readonly lines: LinePainter;
  private readonly frames = new Map<Frame, { top: number; bottom: number }>();

  constructor(
    private readonly content: PageContent,
    private readonly context: PaintContext,
  ) {
    this.lines = new LinePainter(content, context);
  }

  paint(page: PageLayout): void {
    for (const placed of page.placed) this.placed(placed);
    for (const placed of page.notes) this.placed(placed);
    if (page.noteRule !== undefined) {
      const { sheet, colours } = this.context.look;
      this.lines.bars.push({
        x: sheet.left,
        y: page.noteRule,
        width: 85,
        height: 0.5,
        colour: colours.hairline,
      });
    }
    for (const [frame, { top, bottom }] of this.frames) {
      this.lines.bars.push({
        x: frame.x,
        y: top - 1,
        width: frame.width,
        height: bottom - top + 2,
        colour: frame.colour,
      });
    }
    if (this.lines.bars.length === 0) return;
    this.content.belongTo('artifact', '/Type/Layout');
    for (const bar of this.lines.bars) this.content.bar(bar);
  }

  private placed({ item, y, repeated }: PlacedItem): void {
    this.item(item, y, repeated === true);
    if (repeated) return;
    for (let frame = item.frame; frame; frame = frame.parent) {
      const span = this.frames.get(frame);
      if (span) span.bottom = y + item.height;
      else this.frames.set(frame, { top: y, bottom: y + item.height });
    }
  }

  private item(item: Item, y: number, artifact: boolean): void {
    if (!artifact && item.landmarks)
      for (const landmark of item.landmarks) this.context.reached(landmark, this.content, y);
    switch (item.kind) {
      case 'line':
        return this.lines.paint(item, y, artifact);
      case 'row':
        return this.row(item, y, artifact);
      case 'rule':
        this.lines.bars.push({ x: item.x, y, width: item.width, height: item.weight, colour: item.colour });
        return;
      case 'picture': {
        const { width, height, x } = item;
        const bottom = this.content.height - y - height;
        const box = [x, bottom, x + width, bottom + height].map(pdfNumber).join(' ');
        if (!item.decoration) item.tag.with(`<</O/Layout/Placement/Block/BBox[${box}]>>`);
        this.content.belongTo(artifact || item.decoration ? 'artifact' : item.tag);
        return this.context.pictures.paint(item.picture, this.content, { x, y, width, height });
      }
      case 'gap':
        return;
    }
  }

  private row(row: RowItem, y: number, artifact: boolean): void {
    if (!artifact) this.context.join(row.tag);
    for (const cell of row.cells) this.cell(cell, y + row.padTop, artifact);
    if (row.ruleBelow) {
      const { weight, ...rule } = row.ruleBelow;
      this.lines.bars.push({ ...rule, y: y + row.height - weight, height: weight });
    }
  }

  private cell(cell: Cell, top: number, artifact: boolean): void {
    if (cell.always && !artifact) this.context.join(cell.tag);
    let y = top;
    cell.items.forEach((item, i) => {
      if (i > 0) y += item.space;
      this.placed({ item, y, ...(artifact ? { repeated: true as const } : {}) });
      y += item.height;
    });
  }
}
