import { PDFArray, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { name } from './pdf-values.js';

/**
 * Answers, for a page number (from 1), which of the elements directly under our Document is the first that stands on
 * a later page: a vedlegg is put in before it. Undefined means last.
 */
export function readingOrder(
  pdf: PDFDocument,
  elements: PDFArray,
  pages: readonly PDFRef[],
): (page: number) => PDFRef | undefined {
  const numbers = new Map<PDFObject, number>(pages.map((ref, i) => [ref, i + 1]));
  const starts: { ref: PDFRef; page: number }[] = [];
  for (const ref of elements.asArray()) {
    const page = ref instanceof PDFRef ? firstPage(pdf, ref, numbers) : undefined;
    if (ref instanceof PDFRef && page !== undefined) starts.push({ ref, page });
  }
  return (page) => starts.find((start) => start.page > page)?.ref;
}

/** The first page, in reading order, that an element or one of its kids names. */
function firstPage(pdf: PDFDocument, element: PDFRef, numbers: Map<PDFObject, number>): number | undefined {
  const waiting: PDFObject[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const value = pdf.context.lookup(next);
    if (value instanceof PDFArray) waiting.push(...value.asArray().reverse());
    if (!(value instanceof PDFDict)) continue;
    const page = numbers.get(value.get(name('Pg')) ?? value);
    if (page !== undefined) return page;
    const kids = value.get(name('K'));
    if (kids) waiting.push(kids);
  }
  return undefined;
}
