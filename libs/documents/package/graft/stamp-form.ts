import { decodePDFRawStream, PDFArray, PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
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
  const resources = context.lookup(page.get(name('Resources')));
  const own = resources instanceof PDFDict ? resources.clone(context) : context.obj({});
  const states = context.obj({ [veil]: { Type: 'ExtGState', ca: 0.85 } });
  own.set(name('ExtGState'), states);
  form.set(name('Resources'), own);
  const operators = operatorsOf(page);
  const stream = deflateSync(Buffer.from(`${veils(operators, size)}${operators}`, 'latin1'));
  form.set(name('Filter'), name('FlateDecode'));
  return context.register(PDFRawStream.of(form, stream));
}

/** Name of the graphics state in which the veils are painted. */
const veil = 'SaksgangSlor';
/** A little white around the letters, and the height of a line of the engine's smallest letters, in points. */
const margin = 2.5;
const [below, above] = [2.4, 7.2];

function operatorsOf(page: PDFDict): string {
  const content = page.lookup(name('Contents'));
  const streams =
    content instanceof PDFArray ? content.asArray().map((_, i) => content.lookup(i)) : [content];
  const raw = streams.filter((each) => each instanceof PDFRawStream);
  return raw.map((each) => Buffer.from(decodePDFRawStream(each).decode()).toString('latin1')).join('\n');
}

/**
 * A white veil behind each line of text, so that it can be read over a photograph, with the foreign content still
 * to be seen through it. The engine counts from the top and ends these lines at the right edge: each veil goes from where its line begins to
 * as far from the right edge as nothing of it can stand beyond.
 */
function veils(operators: string, size: { width: number; height: number }): string {
  const starts = [...operators.matchAll(/1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm/g)];
  if (starts.length === 0) return '';
  const boxes = starts.map(([, x, y]) => {
    const [left, low] = [Number(x) - margin, size.height - Number(y) - below];
    return `${tidy(left)} ${tidy(low)} ${tidy(size.width - edge + margin - left)} ${above + below} re`;
  });
  return `/Artifact <</Type/Pagination>> BDC\nq /${veil} gs 1 g ${boxes.join(' ')} f Q\nEMC\n`;
}

/** How far the engine keeps stamp and number from the right edge of a reserved page, in points. */
const edge = 14;
const tidy = (value: number) => Number(value.toFixed(2));
