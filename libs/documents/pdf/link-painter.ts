import type { StructNode } from '#documents/structure/struct-node';
import type { StructTree } from '#documents/structure/struct-tree';
import type { LinkTarget, TextRun } from '#documents/type/text-run';
import type { PageContent } from './page-content.js';
import type { PdfFile } from './pdf-file.js';
import { pdfNumber, pdfString } from './pdf-syntax.js';
import type { Destinations } from './destinations.js';

/** A rectangle on a page, in points from its top left corner. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PendingLink {
  readonly node: StructNode;
  readonly target: LinkTarget;
  readonly areas: Area[];
  words: string;
}

/** Gathers the links of a page and writes them as annotations that belong to their node in the structure. */
export class LinkPainter {
  private pending: PendingLink[] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly tree: StructTree,
    private readonly destinations: Destinations,
    /** What a screen reader says about a link within the document, from its id and its words. */
    private readonly describe: (id: string, words: string) => string,
  ) {}

  /** Where the run's link leads; undefined when it has none or nothing in the document has that id. */
  targetOf(run: TextRun): LinkTarget | undefined {
    const { link } = run;
    if (link && 'id' in link && !this.destinations.exists(link.id)) return undefined;
    return link;
  }

  /** Adds an area of the page to the link of a run; areas that touch on one line become one. */
  add(run: TextRun, target: LinkTarget, area: Area, words: string): void {
    const node = linkNode(run.tag);
    let link = this.pending.find((each) => each.node === node);
    if (!link) {
      link = { node, target, areas: [], words: '' };
      this.pending.push(link);
    }
    link.words = `${link.words} ${words}`.trim();
    const last = link.areas.at(-1);
    if (last && Math.abs(last.y - area.y) < 4 && Math.abs(last.x + last.width - area.x) < 5) {
      link.areas[link.areas.length - 1] = { ...last, width: area.x + area.width - last.x };
    } else link.areas.push(area);
  }

  /** Writes the page's links; call before the page ends. */
  finish(content: PageContent): void {
    const references: number[] = [];
    for (const link of this.pending) {
      for (const area of link.areas) references.push(this.write(link, area, content));
    }
    this.pending = [];
    if (references.length === 0) return;
    const list = this.file.allocate();
    this.file.writeObject(list, `[${references.map((each) => `${each} 0 R`).join(' ')}]`);
    content.page.annotations = list;
  }

  private write(link: PendingLink, area: Area, content: PageContent): number {
    const number = this.file.allocate();
    link.node.kids.push({ page: content.object, annotation: number });
    const bottom = content.height - area.y - area.height;
    const rectangle = [area.x, bottom, area.x + area.width, bottom + area.height].map(pdfNumber).join(' ');
    const key = this.tree.enter(link.node);
    const start = `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rectangle}]/StructParent ${key}/P ${content.object} 0 R`;
    const { target } = link;
    if ('address' in target) {
      const address = pdfString(encodeURI(target.address).replaceAll('%25', '%'));
      this.file.writeObject(
        number,
        `${start}/Contents ${pdfString(target.address)}/A<</S/URI/URI ${address}>>>>`,
      );
    } else {
      this.destinations.whenKnown(target.id, ({ page, top }) => {
        const contents = pdfString(this.describe(target.id, link.words));
        this.file.writeObject(
          number,
          `${start}/Contents ${contents}/Dest[${page} 0 R/XYZ null ${pdfNumber(top)} null]>>`,
        );
      });
    }
    return number;
  }
}

function linkNode(tag: StructNode): StructNode {
  let node = tag;
  while (node.type !== 'Link' && node.parent) node = node.parent;
  return node;
}
