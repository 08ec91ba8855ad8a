import { PageFiller } from './page-filler.js';
import type { Item } from './items.js';
import type { PageLayout, TextArea } from './page-layout.js';

/**
 * Fills pages from top to bottom. No page ends where an item asks to stay with the next; footnotes stand on the
 * page of the line that refers to them; tables repeat their heads; only rows taller than a page are divided.
 * What cannot be kept (a heading chain longer than a page, a note longer than a page) breaks rather than fails.
 */
export function paginate(source: readonly Item[], area: TextArea): PageLayout[] {
  const items = [...source];
  const pages: PageLayout[] = [];
  let carried: Item[] = [];
  let at = 0;
  while (at < items.length || carried.length > 0) {
    const page = new PageFiller(area, carried);
    at = fill(page, items, at);
    carried = page.carried;
    pages.push(page.layout());
  }
  return pages;
}

/** Fills one page from `items[start]` on; returns the index where the next one begins. */
function fill(page: PageFiller, items: Item[], start: number): number {
  let legal = start;
  let saved = page.state();
  for (let i = start; i < items.length; i++) {
    const item = items[i];
    if (item.kind === 'gap' && item.newPage) {
      if (i > start) return i + 1;
      if (item.landmarks) pass(item.landmarks, items[i + 1]);
      legal = i + 1;
      continue;
    }
    if (page.empty && item.kind === 'row' && item.head && item.head.length > 0 && i === start)
      page.repeat(item.head, item);
    if (page.fits(item)) {
      page.place(item);
      if (!item.keep) {
        legal = i + 1;
        saved = page.state();
      }
      continue;
    }
    if (item.kind === 'row' && (item.divide === 'anywhere' || page.tallerThanPage(item))) {
      const parts = page.divide(item, false);
      if (parts) {
        page.place(parts[0]);
        items[i] = parts[1];
        return i;
      }
    }
    if (legal > start) {
      page.restore(saved);
      return legal;
    }
    if (!page.empty) return i;
    const parts = item.kind === 'row' ? page.divide(item, true) : undefined;
    if (parts) {
      page.placeAnyway(parts[0]);
      items[i] = parts[1];
      return i;
    }
    page.placeAnyway(item);
    return i + 1;
  }
  return items.length;
}

function pass(landmarks: NonNullable<Item['landmarks']>, next: Item | undefined): void {
  if (next) next.landmarks = [...landmarks, ...(next.landmarks ?? [])];
}
