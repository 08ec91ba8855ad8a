import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { pagesOf, type FoundPage } from '#documents/inspect/pdf-pages';
import { type LeftBehind, sortAnnotations, type SortedAnnotations } from './annotations.js';
import { Destinations } from './destinations.js';
import { type PaintedField, paintedFields } from './field-painting.js';
import { dictAt, name, textOf } from './pdf-values.js';

/** A page of a foreign PDF, ready to be moved. */
export interface ForeignPage extends FoundPage {
  annotations: SortedAnnotations;
  paintedFields: PaintedField[];
}

/** A foreign PDF, opened, its pages in order, its links resolved. */
export interface ForeignDocument {
  pdf: PDFDocument;
  pages: ForeignPage[];
  destinations: Destinations;
  /** Its own structure tree; undefined when it has none. */
  tags: PDFDict | undefined;
  language: string | undefined;
  leftBehind: Set<LeftBehind>;
}

/**
 * Opens a foreign PDF that `inspectFile` has found readable. The empty password opens files that are locked only
 * against change. Throws when the file cannot be read after all.
 */
export async function openForeign(bytes: Uint8Array): Promise<ForeignDocument> {
  const options = { updateMetadata: false, parseSpeed: Infinity, password: '' } as const;
  const pdf = await PDFDocument.load(bytes, options);
  const destinations = new Destinations(pdf);
  const found = pagesOf(pdf, Infinity);
  if (!Array.isArray(found) || found.length === 0) throw new Error('no readable pages');
  const pages = found.map((page) => {
    const annotations = sortAnnotations(page.node, destinations);
    return { ...page, annotations, paintedFields: paintedFields(annotations.fields) };
  });
  const leftBehind = new Set(pages.flatMap(({ annotations }) => [...annotations.leftBehind]));
  const names = dictAt(pdf.catalog, 'Names');
  if (names?.has(name('EmbeddedFiles'))) leftBehind.add('embedded-files');
  if (names?.has(name('JavaScript')) || pdf.catalog.has(name('AA')) || hasScript(pdf.catalog)) {
    leftBehind.add('actions');
  }
  if (pages.some(({ node }) => node.has(name('AA')))) leftBehind.add('actions');
  return {
    pdf,
    pages,
    destinations,
    leftBehind,
    tags: usableTags(pdf.catalog),
    language: textOf(pdf.catalog.lookup(name('Lang'))),
  };
}

/** Opening at a page is no loss; starting a script is. */
function hasScript(catalog: PDFDict): boolean {
  const opening = catalog.lookup(name('OpenAction'));
  return opening instanceof PDFDict && textOf(opening.lookup(name('S'))) !== 'GoTo';
}

/** A tree counts when it has elements, and a list of what on the pages belongs to them. */
function usableTags(catalog: PDFDict): PDFDict | undefined {
  const tree = dictAt(catalog, 'StructTreeRoot');
  const kids = tree?.lookup(name('K'));
  return tree && kids !== undefined && dictAt(tree, 'ParentTree') ? tree : undefined;
}
