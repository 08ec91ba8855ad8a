import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { CommonTags, graftTags } from './common-tags.js';
import { tagPaintedFields } from './field-tags.js';
import type { ForeignDocument, ForeignPage } from './foreign-document.js';
import { settleForeignTags } from './foreign-tags.js';
import { graftLayers } from './layers-graft.js';
import { bookmarksByPage, graftOutline, itemsOf } from './outline-graft.js';
import { graftPage } from './page-graft.js';
import { dictAt, name, numberAt } from './pdf-values.js';
import { readingOrder } from './reading-order.js';
import { Transplant } from './transplant.js';
import { showWholePages } from './whole-page-links.js';

/** A foreign PDF and the pages that the engine has kept free for it. */
export interface Graft {
  foreign: ForeignDocument;
  /** First of its reserved pages, from 1. */
  firstPage: number;
  title: string;
  /** Text for a page whose content is only a picture, by its number within the vedlegg, from 1. */
  pageText: (page: number) => string;
  /** SHA-256 of the foreign bytes; goes into the file's identity. */
  sha256: string;
}

/** Says which foreign part could not be put in, so that the package can be made without it. */
export class GraftFailed extends Error {
  constructor(
    readonly graft: Graft,
    cause: unknown,
  ) {
    super('a foreign part could not be put in', { cause });
  }
}

/**
 * Puts foreign PDFs into the engine's file, each in the place of its reserved pages. Tags, links, bookmarks and
 * metadata of our own pages are untouched; those of the foreign ones come along. The same input gives the same
 * bytes. Throws `GraftFailed` when one of them cannot be put in.
 */
export async function graftForeignPages(own: Uint8Array, grafts: readonly Graft[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(own, { updateMetadata: false, parseSpeed: Infinity });
  const pages = pdf.getPages().map((page) => page.node);
  const refs = pdf.getPages().map((page) => page.ref);
  const place: Place = { pdf, pages, refs, tags: new CommonTags(pdf), bookmarks: bookmarksByPage(pdf) };
  const order = readingOrder(pdf, place.tags.siblings(), refs);
  const taken = new Set(
    grafts.flatMap(({ firstPage, foreign }) =>
      refs.slice(firstPage - 1, firstPage - 1 + foreign.pages.length),
    ),
  );
  showWholePages(
    pdf,
    pages,
    itemsOf(pdf).map(({ item }) => item),
    taken,
  );
  grafts.forEach((graft, index) => {
    try {
      putIn(place, graft, { index, before: order(graft.firstPage) });
    } catch (fault) {
      throw new GraftFailed(graft, fault);
    }
  });
  place.tags.finish();
  identify(pdf, grafts);
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

interface Place {
  pdf: PDFDocument;
  pages: PDFPageLeaf[];
  refs: PDFRef[];
  tags: CommonTags;
  bookmarks: Map<PDFObject, PDFRef>;
}

function putIn(
  { pdf, pages, refs, tags, bookmarks }: Place,
  { foreign, firstPage, title, pageText }: Graft,
  { index, before }: { index: number; before: PDFRef | undefined },
): void {
  const movedBy = foreign.tags && tags.keysMovedBy;
  const transplant = new Transplant(foreign.pdf.context, pdf.context, movedBy);
  foreign.pages.forEach(({ ref }, i) => {
    if (ref) transplant.settle(ref, refs[firstPage - 1 + i]);
  });
  const part = tags.addPart(title, foreign.language, before);
  if (foreign.tags) {
    const lost = new Set<PDFObject>(foreign.pages.flatMap(({ annotations }) => annotations.lost));
    const ids = settleForeignTags(foreign.tags, { prefix: `v${index + 1}-`, lost });
    for (const [id, element] of ids) tags.addId(id, transplant.place(element));
    tagPaintedFields(foreign);
    graftTags(tags, foreign.tags, foreign, transplant, part);
  }
  foreign.pages.forEach((page, i) => {
    const at = firstPage - 1 + i;
    const text = pageText(i + 1);
    const pageTags = foreign.tags
      ? { key: keyOf(page, movedBy ?? 0) }
      : wholePage({ pdf, tags, part, page, ref: refs[at], text });
    graftPage(pdf.context, pages[at], page, transplant, pageTags);
  });
  const bookmark = bookmarks.get(refs[firstPage - 1]);
  if (bookmark) graftOutline(pdf, bookmark, foreign, transplant);
  graftLayers(pdf, foreign.pdf, transplant);
  transplant.finish();
}

function keyOf(page: ForeignPage, movedBy: number): number | undefined {
  const key = numberAt(page.node, 'StructParents');
  return key === undefined ? undefined : key + movedBy;
}

/**
 * A page of a file without tags becomes one element, read in the order in which it is drawn; a page without any
 * font is a picture, and gets the text of its stamp. A page with leftovers of marks is left as it is: its numbers
 * would mix with ours.
 */
function wholePage(on: {
  pdf: PDFDocument;
  tags: CommonTags;
  part: ReturnType<CommonTags['addPart']>;
  page: ForeignPage;
  ref: PDFRef;
  text: string;
}): { key: number | undefined; wholePage?: string } {
  if (on.page.node.has(name('StructParents'))) return { key: undefined };
  const { context } = on.pdf;
  const resources = on.page.resources && on.page.node.context.lookup(on.page.resources);
  const hasFonts = resources instanceof PDFDict && (dictAt(resources, 'Font')?.keys().length ?? 0) > 0;
  const hasForms = resources instanceof PDFDict && formsIn(resources);
  const type = hasFonts || hasForms ? 'P' : 'Figure';
  const element = context.obj({ Type: 'StructElem', S: type, P: on.part.ref, Pg: on.ref, K: 0 });
  if (type === 'Figure') element.set(name('Alt'), PDFHexString.fromText(on.text));
  const ref = context.register(element);
  on.part.kids.push(ref);
  const key = on.tags.keysMovedBy;
  on.tags.keep(1);
  on.tags.enter(key, context.obj([ref]));
  return { key, wholePage: type };
}

/** Text may stand inside a form; pictures do not hold any. */
function formsIn(resources: PDFDict): boolean {
  const objects = dictAt(resources, 'XObject');
  return (objects?.keys() ?? []).some((key) => {
    const object = objects?.lookup(key);
    const dict = object && 'dict' in object ? object.dict : undefined;
    return dict instanceof PDFDict && dict.lookup(name('Subtype')) === PDFName.of('Form');
  });
}

/** A file's identity follows from what is in it (ISO 32000-1, 14.4): no clock, no chance. */
function identify(pdf: PDFDocument, grafts: readonly Graft[]): void {
  const { trailerInfo } = pdf.context;
  const own = pdf.context.lookup(trailerInfo.ID);
  const hash = createHash('sha256').update(String(own));
  for (const { sha256, firstPage } of grafts) hash.update(`${sha256} ${firstPage}\n`);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  trailerInfo.ID = pdf.context.obj([id, id]);
}
