import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext } from '@cantoo/pdf-lib';
import { name } from './pdf-values.js';

/**
 * Makes what stands on a reserved page (its stamp and its number) into a form that can be painted over a foreign
 * page. The fonts stay where they are, in the engine's own resources.
 */
export function stampForm(
  context: PDFContext,
  page: PDFDict,
  size: { width: number; height: number },
): PDFRef {
  const form = context.obj({ Type: 'XObject', Subtype: 'Form', FormType: 1 });
  form.set(name('BBox'), context.obj([0, 0, size.width, size.height]));
  const resources = page.get(name('Resources'));
  if (resources) form.set(name('Resources'), resources);
  const content = page.lookup(name('Contents'));
  const streams =
    content instanceof PDFArray ? content.asArray().map((_, i) => content.lookup(i)) : [content];
  const raw = streams.filter((each) => each instanceof PDFRawStream);
  if (raw.length === 1) {
    const filter = raw[0].dict.get(PDFName.of('Filter'));
    if (filter) form.set(name('Filter'), filter);
    return context.register(PDFRawStream.of(form, raw[0].getContents()));
  }
  const text = raw
    .map((each) => Buffer.from(decodePDFRawStream(each).decode()).toString('latin1'))
    .join('\n');
  return context.register(PDFRawStream.of(form, Buffer.from(text, 'latin1')));
}
