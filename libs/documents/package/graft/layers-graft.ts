import { PDFArray, PDFDict, PDFHexString, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { arrayAt, dictAt, name, nameAt } from './pdf-values.js';
import type { Transplant } from './transplant.js';

/**
 * Takes a foreign file's layers along: a layer that was switched off there must not come to light here (a drawing's
 * hidden notes, a translation, a watermark that is only printed).
 */
export function graftLayers(pdf: PDFDocument, foreign: PDFDocument, transplant: Transplant): void {
  const source = dictAt(foreign.catalog, 'OCProperties');
  const layers = source && arrayAt(source, 'OCGs');
  if (!source || !layers || layers.size() === 0) return;
  const { context } = pdf;
  const common = dictAt(pdf.catalog, 'OCProperties') ?? context.obj({ OCGs: [], D: { OFF: [] } });
  pdf.catalog.set(name('OCProperties'), common);
  const settings = dictAt(common, 'D') as PDFDict;
  // ISO 19005-2, 6.9: the default settings have a name.
  settings.set(name('Name'), PDFHexString.fromText('Standard'));
  const all = arrayAt(common, 'OCGs') as PDFArray;
  const off = arrayAt(settings, 'OFF') as PDFArray;
  const hidden = hiddenLayers(source, layers);
  for (const layer of layers.asArray()) {
    if (!(layer instanceof PDFRef)) continue;
    all.push(transplant.place(layer));
    if (hidden.has(layer)) off.push(transplant.place(layer));
  }
}

function hiddenLayers(properties: PDFDict, layers: PDFArray): Set<PDFObject> {
  const settings = dictAt(properties, 'D');
  const listed = (key: string) => (settings && arrayAt(settings, key)?.asArray()) || [];
  if (!settings || nameAt(settings, 'BaseState') !== 'OFF') return new Set(listed('OFF'));
  const shown = new Set(listed('ON'));
  return new Set(layers.asArray().filter((layer) => !shown.has(layer)));
}
