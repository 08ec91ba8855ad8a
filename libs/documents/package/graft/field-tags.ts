import { PDFArray, PDFDict, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { ForeignDocument, ForeignPage } from './foreign-document.js';
import { numbersIn } from './lookup-tree.js';
import { arrayAt, dictAt, name, numberAt } from './pdf-values.js';

/**
 * Ties painted form fields to the file's own tags: the element that held the field (an annotation) now holds its
 * picture on the page, so that what was filled in is still read aloud in its place.
 */
export function tagPaintedFields({ tags, pages }: ForeignDocument): void {
  const parentTree = tags && dictAt(tags, 'ParentTree');
  if (!parentTree || pages.every((page) => page.paintedFields.length === 0)) return;
  const owners = numbersIn(parentTree);
  for (const page of pages) {
    const marks = owners.get(numberAt(page.node, 'StructParents') ?? -1);
    const list = marks && page.node.context.lookup(marks);
    if (list instanceof PDFArray) tagFieldsOf(page, list, owners);
  }
}

function tagFieldsOf(page: ForeignPage, marks: PDFArray, owners: ReturnType<typeof numbersIn>): void {
  for (const painted of page.paintedFields) {
    const owner = owners.get(numberAt(painted.field, 'StructParent') ?? -1);
    const element = owner && page.node.context.lookup(owner);
    if (!(owner instanceof PDFRef) || !(element instanceof PDFDict) || !page.ref) continue;
    painted.mcid = marks.size();
    marks.push(owner);
    const content = page.node.context.obj({ Type: 'MCR', Pg: page.ref });
    content.set(name('MCID'), PDFNumber.of(painted.mcid));
    const kids = arrayAt(element, 'K') ?? PDFArray.withContext(page.node.context);
    const single = element.get(name('K'));
    if (arrayAt(element, 'K') === undefined && single) kids.push(single);
    kids.push(content);
    element.set(name('K'), kids);
  }
}
