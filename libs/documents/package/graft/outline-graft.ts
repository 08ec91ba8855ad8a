import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { Destinations } from './destinations.js';
import type { ForeignDocument } from './foreign-document.js';
import { dictAt, name, textOf } from './pdf-values.js';
import type { Transplant } from './transplant.js';

/** More bookmarks of one foreign file than this are a machine's, and no help to a reader. */
const most = 5000;

/** Our own bookmarks by the page they lead to; the innermost wins where several lead to one page. */
export function bookmarksByPage(pdf: PDFDocument): Map<PDFObject, PDFRef> {
  const destinations = new Destinations(pdf);
  const found = new Map<PDFObject, PDFRef>();
  for (const { ref, item } of itemsOf(pdf)) {
    const action = dictAt(item, 'A');
    const page = destinations.explicit(item.get(name('Dest')) ?? action?.get(name('D')))?.get(0);
    if (page) found.set(page, ref);
  }
  return found;
}

/** Every item of an outline, parents before kids. */
export function itemsOf(pdf: PDFDocument): { ref: PDFRef; item: PDFDict; depth: number }[] {
  const found: { ref: PDFRef; item: PDFDict; depth: number }[] = [];
  const seen = new Set<PDFObject>();
  const first = dictAt(pdf.catalog, 'Outlines')?.get(name('First'));
  const waiting = first instanceof PDFRef ? [{ ref: first, depth: 0 }] : [];
  for (let next = waiting.pop(); next && found.length < most; next = waiting.pop()) {
    const item = pdf.context.lookup(next.ref);
    if (!(item instanceof PDFDict) || seen.has(item)) continue;
    seen.add(item);
    found.push({ ...next, item });
    const [sibling, kid] = [item.get(name('Next')), item.get(name('First'))];
    if (sibling instanceof PDFRef) waiting.push({ ref: sibling, depth: next.depth });
    if (kid instanceof PDFRef) waiting.push({ ref: kid, depth: next.depth + 1 });
  }
  return found;
}

interface Grown {
  ref: PDFRef;
  dict: PDFDict;
  kids: Grown[];
}

/** Hangs a foreign file's bookmarks under our bookmark for that vedlegg, folded together. */
export function graftOutline(
  pdf: PDFDocument,
  bookmark: PDFRef,
  foreign: ForeignDocument,
  transplant: Transplant,
): void {
  const { context } = pdf;
  const parent = context.lookup(bookmark);
  if (!(parent instanceof PDFDict) || parent.has(name('First'))) return;
  const root: Grown = { ref: bookmark, dict: parent, kids: [] };
  const line: Grown[] = [root];
  for (const { item, depth } of itemsOf(foreign.pdf)) {
    const title = textOf(item.lookup(name('Title')))?.trim();
    foreign.destinations.settle(item);
    const dict = context.obj({});
    dict.set(name('Title'), PDFHexString.fromText(title || '–'));
    for (const key of ['Dest', 'A', 'F', 'C']) {
      const value = item.lookup(name(key));
      if (value instanceof PDFDict || value instanceof PDFArray || value instanceof PDFNumber) {
        dict.set(name(key), transplant.copy(value));
      }
    }
    line.length = Math.min(depth, line.length - 1) + 1;
    const grown: Grown = { ref: context.nextRef(), dict, kids: [] };
    line[line.length - 1].kids.push(grown);
    line.push(grown);
  }
  if (root.kids.length > 0) link(pdf, root);
}

function link(pdf: PDFDocument, top: Grown): void {
  const waiting = [top];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const { kids, dict } = parent;
    kids.forEach((kid, i) => {
      kid.dict.set(name('Parent'), parent.ref);
      if (i > 0) kid.dict.set(name('Prev'), kids[i - 1].ref);
      if (i < kids.length - 1) kid.dict.set(name('Next'), kids[i + 1].ref);
      pdf.context.assign(kid.ref, kid.dict);
    });
    if (kids.length === 0) continue;
    dict.set(name('First'), kids[0].ref);
    dict.set(name('Last'), kids[kids.length - 1].ref);
    // Negative: folded together, with so many items inside (ISO 32000-1, table 153).
    dict.set(name('Count'), PDFNumber.of(-kids.length));
    waiting.push(...kids);
  }
}
