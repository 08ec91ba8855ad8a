import { PDFArray, PDFDict, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFPageLeaf } from '@cantoo/pdf-lib';
import type { PaintedField } from './field-painting.js';
import type { ForeignPage } from './foreign-document.js';
import { overlayMatrix, reservedSize } from './page-geometry.js';
import { dictAt, name } from './pdf-values.js';
import { stampForm } from './stamp-form.js';
import type { Transplant } from './transplant.js';

/** Names under which our forms stand among a foreign page's own; the prefix keeps clear of them. */
const stampName = 'SaksgangStempel';
const fieldName = (index: number) => `SaksgangFelt${index}`;
/** What a page says of itself that stays true in another file. Its actions, thumbnails and threads do not. */
const keptEntries = ['Group', 'Tabs', 'TrimBox', 'BleedBox', 'ArtBox', 'VP'];

/** How a foreign page is tied to the structure tree of the common file. */
export interface PageTags {
  /** The page's key in the parent tree. */
  key: number | undefined;
  /** Structure type ("P" or "Figure") of the whole page, when its file has no tags of its own. */
  wholePage?: string;
}

/**
 * Puts a foreign page in the place of its reserved page. The reserved page's object stays, so that every link and
 * bookmark of ours that leads to it still does; what stands on it is painted over the foreign content as an
 * artifact.
 */
export function graftPage(
  context: PDFContext,
  reserved: PDFPageLeaf,
  page: ForeignPage,
  transplant: Transplant,
  tags: PageTags,
): void {
  const stamp = stampForm(context, reserved, reservedSize(page.box));
  for (const key of reserved.keys()) if (!['/Type', '/Parent'].includes(key.asString())) reserved.delete(key);
  const { x, y, width, height, rotate, userUnit } = page.box;
  const box = context.obj([x, y, x + width, y + height]);
  reserved.set(name('MediaBox'), box);
  reserved.set(name('CropBox'), box);
  if (rotate !== 0) reserved.set(name('Rotate'), PDFNumber.of(rotate));
  if (userUnit !== 1) reserved.set(name('UserUnit'), PDFNumber.of(userUnit));
  for (const key of keptEntries) {
    const value = page.node.get(name(key));
    if (value) reserved.set(name(key), transplant.copy(value));
  }
  if (tags.key !== undefined) reserved.set(name('StructParents'), PDFNumber.of(tags.key));
  const resources = ownResources(context, page, transplant);
  const forms = dictAt(resources, 'XObject') ?? context.obj({});
  resources.set(name('XObject'), forms);
  forms.set(name(stampName), stamp);
  const fields = page.paintedFields;
  fields.forEach(({ look }, i) => forms.set(name(fieldName(i)), transplant.place(look)));
  reserved.set(name('Resources'), resources);

  const before = `q\n${tags.wholePage ? `/${tags.wholePage} <</MCID 0>> BDC\n` : ''}`;
  const after =
    `\n${tags.wholePage ? 'EMC\n' : ''}Q\n` +
    fields.map((field, i) => paintField(field, fieldName(i))).join('') +
    `/Artifact <</Type/Pagination>> BDC\n${paint(overlayMatrix(page.box), stampName)}EMC\n`;
  reserved.set(name('Contents'), withContents(context, page, transplant, [before, after]));
  if (page.annotations.kept.length > 0) {
    const annotations = PDFArray.withContext(context);
    for (const each of page.annotations.kept) annotations.push(transplant.copy(each));
    reserved.set(name('Annots'), annotations);
  }
}

/**
 * Resources are often shared by all pages of a file; each page gets a copy of its own, down to the list of forms,
 * as each page gets a stamp of its own.
 */
function ownResources(context: PDFContext, page: ForeignPage, transplant: Transplant): PDFDict {
  const source = page.resources && page.node.context.lookup(page.resources);
  const copy = source && transplant.copy(source);
  if (!(source instanceof PDFDict) || !(copy instanceof PDFDict)) return context.obj({});
  const forms = dictAt(source, 'XObject');
  if (forms) copy.set(name('XObject'), transplant.copy(forms));
  return copy;
}

function paintField({ matrix, mcid }: PaintedField, form: string): string {
  const mark = mcid === undefined ? '/Artifact BMC' : `/Form <</MCID ${mcid}>> BDC`;
  return `${mark}\n${paint(matrix, form)}EMC\n`;
}

const paint = (matrix: number[], form: string) => `q ${matrix.map(tidy).join(' ')} cm /${form} Do Q\n`;

function withContents(
  context: PDFContext,
  page: ForeignPage,
  transplant: Transplant,
  [before, after]: [string, string],
): PDFArray {
  const all = PDFArray.withContext(context);
  const own = (text: string) =>
    all.push(context.register(PDFRawStream.of(context.obj({}), Buffer.from(text, 'latin1'))));
  own(before);
  const entry = page.node.get(name('Contents'));
  const content = page.node.lookup(name('Contents'));
  if (content instanceof PDFArray) {
    for (const each of content.asArray()) if (each instanceof PDFRef) all.push(transplant.place(each));
  } else if (entry instanceof PDFRef) all.push(transplant.place(entry));
  own(after);
  return all;
}

/** Short numbers, the same on every machine. */
const tidy = (value: number) => String(Number(value.toFixed(5)));
