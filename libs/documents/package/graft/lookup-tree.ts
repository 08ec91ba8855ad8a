import { PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { arrayAt, dictsOf, textOf } from './pdf-values.js';

/** Walks a name or number tree (ISO 32000-1, 7.9.6 and 7.9.7): pairs in order. Circles are passed over. */
function pairs(root: PDFDict | undefined, key: 'Names' | 'Nums'): [PDFObject | undefined, PDFObject][] {
  const found: [PDFObject | undefined, PDFObject][] = [];
  const seen = new Set<PDFDict>();
  const waiting = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const list = arrayAt(node, key);
    for (let i = 0; list && i + 1 < list.size(); i += 2) found.push([list.lookup(i), list.get(i + 1)]);
    waiting.push(...dictsOf(arrayAt(node, 'Kids')).reverse());
  }
  return found;
}

/** What a name tree holds, by name. */
export function namesIn(root: PDFDict | undefined): Map<string, PDFObject> {
  const names = new Map<string, PDFObject>();
  for (const [key, value] of pairs(root, 'Names')) {
    const text = textOf(key);
    if (text !== undefined) names.set(text, value);
  }
  return names;
}

/** What a number tree holds, by number. */
export function numbersIn(root: PDFDict | undefined): Map<number, PDFObject> {
  const numbers = new Map<number, PDFObject>();
  for (const [key, value] of pairs(root, 'Nums')) {
    if (key instanceof PDFNumber) numbers.set(key.asNumber(), value);
  }
  return numbers;
}
