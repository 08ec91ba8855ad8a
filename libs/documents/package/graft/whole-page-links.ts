import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib';
import { arrayAt, dictAt, dictsOf, name } from './pdf-values.js';

/**
 * Our links and bookmarks to a reserved page name a height on it. On the foreign page that takes its place, heights
 * are counted otherwise (it may be turned or cropped), so they now show the whole page.
 */
export function showWholePages(
  pdf: PDFDocument,
  pages: readonly PDFPageLeaf[],
  bookmarks: readonly PDFDict[],
  taken: ReadonlySet<PDFObject>,
): void {
  const show = (holder: PDFDict, key: string) => {
    const page = arrayAt(holder, key)?.get(0);
    if (!page || !taken.has(page)) return;
    const whole = PDFArray.withContext(pdf.context);
    whole.push(page);
    whole.push(name('Fit'));
    holder.set(name(key), whole);
  };
  for (const item of [...bookmarks, ...pages.flatMap((page) => dictsOf(arrayAt(page, 'Annots')))]) {
    show(item, 'Dest');
    const action = dictAt(item, 'A');
    if (action) show(action, 'D');
  }
}
