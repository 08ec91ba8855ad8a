import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** The visible part of a page in the page's own coordinates. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Degrees clockwise by which the page is shown turned. */
  rotate: 0 | 90 | 180 | 270;
  /** Points (1/72 inch) in one unit of the page's coordinates; ISO 32000-1, 14.11. */
  userUnit: number;
}

type Box = [number, number, number, number];
const name = (text: string) => PDFName.of(text);
/** Page trees are shallow; anything deeper is a trap. */
const deepest = 100;
/** What readers fall back on when a page has no usable size: US Letter. */
const fallback: Box = [0, 0, 612, 792];

/** A page where it stands in the tree, with what it inherits from above. */
export interface FoundPage {
  node: PDFDict;
  /** Undefined only in a broken tree that holds the page itself instead of a reference to it. */
  ref: PDFRef | undefined;
  box: PageBox;
  resources: PDFObject | undefined;
}

/**
 * The pages of a PDF in order. `broken` when a page or its content is missing (a file cut off in the middle),
 * `too many` past the limit: the tree is not walked to its end then.
 */
export function pagesOf(pdf: PDFDocument, most: number): FoundPage[] | 'broken' | 'too many' {
  const { context } = pdf;
  const root = pdf.catalog.lookup(name('Pages'));
  if (!(root instanceof PDFDict)) return 'broken';
  const pages: FoundPage[] = [];
  const seen = new Set<PDFObject>();
  const waiting: { node: PDFDict; entry?: PDFObject; above: PDFDict[] }[] = [{ node: root, above: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, entry, above } = next;
    if (seen.has(node) || above.length > deepest) return 'broken';
    seen.add(node);
    const line = [node, ...above];
    const kids = node.lookup(name('Kids'));
    if (!(kids instanceof PDFArray)) {
      if (!hasContent(node)) return 'broken';
      if (pages.length === most) return 'too many';
      const ref = entry instanceof PDFRef ? entry : undefined;
      pages.push({ node, ref, box: boxOf(line), resources: inherited(line, 'Resources') });
      continue;
    }
    for (let i = kids.size() - 1; i >= 0; i--) {
      const kid = context.lookup(kids.get(i));
      if (!(kid instanceof PDFDict)) return 'broken';
      waiting.push({ node: kid, entry: kids.get(i), above: line });
    }
  }
  return pages;
}

/** An empty page is a page; a page whose content is named but not there is a page lost. */
function hasContent(page: PDFDict): boolean {
  const entry = page.get(name('Contents'));
  if (entry === undefined) return true;
  const content = page.lookup(name('Contents'));
  if (content instanceof PDFArray) {
    return content
      .asArray()
      .every((each) => !(each instanceof PDFRef) || page.context.lookup(each) instanceof PDFStream);
  }
  return content instanceof PDFStream || !(entry instanceof PDFRef);
}

/** ISO 32000-1, table 30: some entries of a page may stand above it in the tree. */
function inherited(line: PDFDict[], key: string): PDFObject | undefined {
  return line.find((node) => node.lookup(name(key)) !== undefined)?.lookup(name(key));
}

function boxOf(line: PDFDict[]): PageBox {
  const media = box(inherited(line, 'MediaBox')) ?? fallback;
  const crop = box(inherited(line, 'CropBox')) ?? media;
  const cut: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  const [x, y, right, top] = cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1 ? cut : media;
  const turned = ((Math.round(number(inherited(line, 'Rotate')) / 90) % 4) + 4) % 4;
  const rotate = ([0, 90, 180, 270] as const)[turned];
  const userUnit = number(line[0].lookup(name('UserUnit'))) || 1;
  return { x, y, width: right - x, height: top - y, rotate, userUnit };
}

function box(value: PDFObject | undefined): Box | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => number(value.lookup(i)));
  const sorted: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return sorted[2] - sorted[0] >= 1 && sorted[3] - sorted[1] >= 1 ? sorted : undefined;
}

const number = (value: PDFObject | undefined) =>
  value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : 0;
