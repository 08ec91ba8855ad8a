import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib';
import { textIn } from './shown-text.js';

const name = (text: string) => PDFName.of(text);
const lookup = (dict: PDFDict | undefined, key: string) => dict?.lookup(name(key));

/** Opens a PDF without changing anything in it. */
export const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

const decoded = (stream: PDFObject | undefined) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';

/** All operators of a page, its streams joined; forms are not looked into. */
export function contentOf(page: PDFPageLeaf): string {
  const content = page.lookup(name('Contents'));
  if (!(content instanceof PDFArray)) return decoded(content);
  return content
    .asArray()
    .map((_, i) => decoded(content.lookup(i)))
    .join('\n');
}

/** The text that a page's own operators show; of a foreign page in a package, without its stamp. */
export const textOfPage = (page: PDFPageLeaf) => textIn(contentOf(page), lookup(page, 'Resources'));

/** The text that a form on a page shows, by the form's name: the stamp of a foreign page is such a form. */
export function textOfForm(page: PDFPageLeaf, form: string): string {
  const forms = lookup(lookup(page, 'Resources') as PDFDict, 'XObject');
  const stream = forms instanceof PDFDict ? forms.lookup(name(form)) : undefined;
  return stream instanceof PDFRawStream ? textIn(decoded(stream), lookup(stream.dict, 'Resources')) : '';
}

/** The outline as nested titles, each with the number (from 1) of the page it leads to. */
export function outlineOf(pdf: PDFDocument): Bookmarked[] {
  const pages = pdf.getPages().map((page) => page.ref);
  const read = (first: PDFObject | undefined): Bookmarked[] => {
    const list: Bookmarked[] = [];
    for (let item = first; item instanceof PDFDict; item = item.lookup(name('Next'))) {
      const action = item.lookup(name('A'));
      const dest =
        item.lookup(name('Dest')) ?? (action instanceof PDFDict ? action.lookup(name('D')) : undefined);
      const page = dest instanceof PDFArray ? pages.indexOf(dest.get(0) as PDFRef) + 1 : 0;
      const title = item.lookup(name('Title'));
      const text = title && 'decodeText' in title ? (title as { decodeText(): string }).decodeText() : '';
      list.push({ title: text, page, kids: read(item.lookup(name('First'))) });
    }
    return list;
  };
  return read(lookup(lookup(pdf.catalog, 'Outlines') as PDFDict, 'First'));
}

/** A bookmark as a reader sees it. */
export interface Bookmarked {
  title: string;
  page: number;
  kids: Bookmarked[];
}

/** Where the links of a page lead: page numbers (from 1) or addresses. */
export function linksOf(pdf: PDFDocument, index: number): (number | string)[] {
  const pages = pdf.getPages().map((page) => page.ref);
  const annotations = pdf.getPage(index).node.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().map((_, i) => {
    const link = annotations.lookup(i) as PDFDict;
    const action = link.lookup(name('A'));
    const address = lookup(action as PDFDict, 'URI');
    if (address && 'decodeText' in address) return (address as { decodeText(): string }).decodeText();
    const dest = link.lookup(name('Dest')) ?? lookup(action as PDFDict, 'D');
    return dest instanceof PDFArray ? pages.indexOf(dest.get(0) as PDFRef) + 1 : 0;
  });
}

/** The structure tree, walked: element types in reading order, and everything in it that does not hold together. */
export function tagsOf(pdf: PDFDocument): { types: string[]; faults: string[] } {
  const tree = lookup(pdf.catalog, 'StructTreeRoot') as PDFDict;
  const parents = numbers(lookup(tree, 'ParentTree') as PDFDict);
  const faults: string[] = [];
  const types: string[] = [];
  const reached = new Set<PDFObject>();
  const pages = new Set<PDFObject>(pdf.getPages().map((page) => page.ref));
  const mark = (element: PDFDict, page: PDFObject | undefined, mcid: number) => {
    const node = page && pdf.context.lookup(page);
    if (!page || !pages.has(page) || !(node instanceof PDFDict))
      return faults.push(`mark ${mcid} on no page`);
    const key = lookup(node, 'StructParents');
    const list = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
    const owner = list instanceof PDFArray ? list.lookup(mcid) : undefined;
    if (owner !== element) faults.push(`mark ${mcid} belongs to another element`);
    return undefined;
  };
  const walk = (element: PDFDict, parent: PDFDict) => {
    if (reached.has(element)) return faults.push('an element is reached twice');
    reached.add(element);
    types.push((lookup(element, 'S') as PDFName).decodeText());
    if (lookup(element, 'P') !== parent) faults.push(`${types.at(-1)} has another parent`);
    const kids = lookup(element, 'K');
    const list = kids instanceof PDFArray ? kids.asArray().map((_, i) => kids.lookup(i)) : [kids];
    for (const kid of list) {
      if (kid instanceof PDFNumber) mark(element, element.get(name('Pg')), kid.asNumber());
      else if (kid instanceof PDFDict && kid.has(name('MCID'))) {
        const page = kid.get(name('Pg')) ?? element.get(name('Pg'));
        mark(element, page, (lookup(kid, 'MCID') as PDFNumber).asNumber());
      } else if (kid instanceof PDFDict && kid.has(name('Obj'))) {
        const key = lookup(lookup(kid, 'Obj') as PDFDict, 'StructParent');
        const owner = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
        if (owner !== element) faults.push('an annotation belongs to another element');
      } else if (kid instanceof PDFDict) walk(kid, element);
    }
    return undefined;
  };
  const top = lookup(tree, 'K');
  for (const each of top instanceof PDFArray ? top.asArray().map((_, i) => top.lookup(i)) : [top]) {
    walk(each as PDFDict, tree);
  }
  for (const [key, value] of parents) {
    const owners = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value];
    if (owners.some((owner) => owner instanceof PDFDict && !reached.has(owner)))
      faults.push(`key ${key} is lost`);
  }
  pdf.getPages().forEach(({ node }, i) => {
    const key = lookup(node, 'StructParents');
    const owners = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
    for (const [, mcid] of contentOf(node).matchAll(/\/MCID (\d+)/g)) {
      const owner = owners instanceof PDFArray ? owners.lookup(Number(mcid)) : undefined;
      if (!(owner instanceof PDFDict)) faults.push(`page ${i + 1}: mark ${mcid} has no element`);
    }
  });
  return { types, faults };
}

function numbers(
  node: PDFDict,
  found = new Map<number, PDFObject | undefined>(),
): Map<number, PDFObject | undefined> {
  const list = lookup(node, 'Nums');
  for (let i = 0; list instanceof PDFArray && i + 1 < list.size(); i += 2) {
    found.set((list.lookup(i) as PDFNumber).asNumber(), list.lookup(i + 1));
  }
  const kids = lookup(node, 'Kids');
  if (kids instanceof PDFArray) kids.asArray().forEach((_, i) => numbers(kids.lookup(i) as PDFDict, found));
  return found;
}

/** The document's XMP metadata. */
export const metadataOf = (pdf: PDFDocument) => {
  const metadata = pdf.catalog.lookup(name('Metadata'));
  return metadata instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
    : '';
};

/** The files inside a PDF: name and bytes, in the order of its name tree. */
export function attachmentsOf(pdf: PDFDocument): [name: string, bytes: Buffer][] {
  const tree = lookup(lookup(pdf.catalog, 'Names') as PDFDict, 'EmbeddedFiles');
  const list = lookup(tree as PDFDict, 'Names');
  if (!(list instanceof PDFArray)) return [];
  const specifications = list.asArray().flatMap((_, i) => (i % 2 === 1 ? [list.lookup(i) as PDFDict] : []));
  return specifications.map((specification) => {
    const stream = lookup(lookup(specification, 'EF') as PDFDict, 'F') as PDFRawStream;
    const title = lookup(specification, 'UF') as unknown as { decodeText(): string };
    return [title.decodeText(), Buffer.from(decodePDFRawStream(stream).decode())];
  });
}
