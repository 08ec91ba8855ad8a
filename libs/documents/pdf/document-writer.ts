import type { Writable } from 'node:stream';
import type { Landmark } from '#documents/layout/items';
import { defaultLook } from '#documents/look/default-look';
import { StructTree } from '#documents/structure/struct-tree';
import { Destinations } from './destinations.js';
import type { DocumentOptions, DocumentPart, HtmlPart, ReservedPart } from './document-options.js';
import type { DocumentPlan } from './document-plan.js';
import { GlyphWriters } from './glyph-writer.js';
import { describeLink, filled } from './link-words.js';
import { LinkPainter } from './link-painter.js';
import { Outline } from './outline.js';
import { PageContent } from './page-content.js';
import { PageFurniture } from './page-furniture.js';
import { PagePainter, type PaintContext } from './page-painter.js';
import { PdfFile } from './pdf-file.js';
import { PicturePainter } from './picture-painter.js';
import { sendTo } from './send-to.js';
import { xmpPacket } from './xmp.js';

/** So many bytes are handed over at a time: page by page, waiting for the receiver would cost more than drawing. */
const portion = 256 * 1024;

/** Draws a planned document into a stream, page by page; used once. */
export class DocumentWriter {
  private readonly file: PdfFile;
  private readonly tree: StructTree;
  private readonly writers: GlyphWriters;
  private readonly furniture: PageFurniture;
  private readonly outline = new Outline();
  private readonly destinations: Destinations;
  private readonly links: LinkPainter;
  private readonly context: PaintContext;

  constructor(
    private readonly plan: DocumentPlan,
    private readonly options: DocumentOptions,
  ) {
    const look = options.look ?? defaultLook;
    const { pageOf } = plan.pages;
    this.file = new PdfFile(options.meta);
    this.tree = new StructTree(this.file);
    this.writers = new GlyphWriters(this.file);
    this.furniture = new PageFurniture(look, this.writers);
    this.destinations = new Destinations(pageOf);
    const labels = look.labels[options.meta.language];
    this.links = new LinkPainter(this.file, this.tree, this.destinations, (id, words) =>
      describeLink(labels, id, words),
    );
    this.context = {
      look,
      tree: this.tree,
      writers: this.writers,
      links: this.links,
      pictures: new PicturePainter(this.file),
      pageOf: (id) => pageOf.get(id),
      join: (node) => this.tree.join(node),
      reached: (landmark, content, y) => this.reached(landmark, content, y),
    };
  }

  /** Writes the whole file; waits wherever the stream is slower than the drawing. */
  async write(out: Writable): Promise<void> {
    const { parts } = this.plan;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part.kind === 'reserved') await this.reserved(part, this.plan.pages.parts[index].first, out);
      else await this.html(part, index, out);
    }
    this.finish();
    await sendTo(out, this.file.takeBytes());
  }

  private async html(part: HtmlPart, index: number, out: Writable): Promise<void> {
    const layout = this.plan.layOut(index);
    const { first } = this.plan.pages.parts[index];
    const { sheet } = this.context.look;
    for (let i = 0; i < layout.pages.length; i++) {
      const content = this.begin(sheet.width, sheet.height);
      if (i === 0) this.startOf(part, content);
      new PagePainter(content, this.context).paint(layout.pages[i]);
      const ofWhole = part.pageNumbers === 'whole';
      const cover = layout.pages[i].placed.some(({ item }) => item.kind === 'gap' && item.cover);
      this.furniture.paint(content, {
        head: cover ? undefined : part.runningHead,
        foot: cover ? undefined : part.foot.left,
        mark: part.mark,
        stamp: stampOf(part, i + 1),
        pageNumber: ofWhole
          ? this.number(first + i, this.plan.pages.count)
          : this.number(i + 1, layout.pages.length),
      });
      this.links.finish(content);
      await this.end(content, out);
    }
    this.tree.write(layout.top);
  }

  private async reserved(part: ReservedPart, first: number, out: Writable): Promise<void> {
    for (let i = 0; i < part.pages.length; i++) {
      const size = part.pages[i];
      const content = this.begin(size.width, size.height);
      if (i === 0) this.startOf(part, content);
      const stamp = stampOf(part, i + 1);
      this.furniture.paintReserved(
        content,
        { stamp, pageNumber: this.number(first + i, this.plan.pages.count) },
        size,
      );
      await this.end(content, out);
    }
  }

  private begin(width: number, height: number): PageContent {
    return new PageContent(this.file.beginPage(width, height), height, this.writers, this.tree);
  }

  private async end(content: PageContent, out: Writable): Promise<void> {
    const bytes = content.finish();
    this.file.endPage(content.page, bytes);
    if (this.file.waiting >= portion) await sendTo(out, this.file.takeBytes());
  }

  /** A part's own id and bookmark stand at the top of its first page. */
  private startOf(part: DocumentPart, content: PageContent): void {
    if (part.id !== undefined) this.reached({ id: part.id }, content, 0);
    if (part.bookmark) this.reached(part.bookmark, content, 0);
  }

  private reached(landmark: Landmark, content: PageContent, y: number): void {
    const destination = { page: content.object, top: content.height - Math.max(0, y - 12) };
    if ('id' in landmark) this.destinations.reach(landmark.id, destination);
    else this.outline.add(landmark.title, landmark.level, destination);
  }

  private number(page: number, pages: number): string {
    return filled(this.context.look.labels[this.options.meta.language].page, { page, pages });
  }

  private finish(): void {
    const { file, options } = this;
    for (const attachment of options.attachments ?? []) file.attach(attachment);
    const bookmarks = this.outline.write(file);
    if (bookmarks !== undefined) {
      file.setCatalog('Outlines', `${bookmarks} 0 R`);
      file.setCatalog('PageMode', '/UseOutlines');
    }
    file.setCatalog('StructTreeRoot', `${this.tree.finish()} 0 R`);
    file.end(xmpPacket(options.meta, options.claim));
  }
}

/** Whose copy it is, and where the page belongs. */
function stampOf(
  { reader, stamp }: { readonly reader?: string; readonly stamp?: string },
  page: number,
): string | undefined {
  const told = [reader, stamp === undefined ? undefined : filled(stamp, { page })];
  return told.filter((text) => text !== undefined).join(' · ') || undefined;
}
