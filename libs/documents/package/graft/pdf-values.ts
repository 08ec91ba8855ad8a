import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/*
 * Reading foreign dictionaries without trust: a value of the wrong type is the same as no value. The library's own
 * typed look-ups throw, and a stray type in a vedlegg must not stop a package.
 */

/** A PDF name, without its slash. */
export const name = (text: string): PDFName => PDFName.of(text);

export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : undefined;
}

export function arrayAt(dict: PDFDict, key: string): PDFArray | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFArray ? value : undefined;
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
}

/** The name (without slash) under a key. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The text of a string or a name; both are used as names of destinations. */
export function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString) {
    return value.decodeText();
  }
  return undefined;
}

/** Four or six numbers, or undefined when the array is anything else. */
export function numbersOf(array: PDFArray | undefined, count: number): number[] | undefined {
  if (array === undefined || array.size() !== count) return undefined;
  const values = array.asArray().map((_, i) => array.lookup(i));
  const numbers = values.map((value) => (value instanceof PDFNumber ? value.asNumber() : NaN));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

/** The dictionaries of an array (annotations, kids); whatever else stands in it is passed over. */
export function dictsOf(array: PDFArray | undefined): PDFDict[] {
  if (array === undefined) return [];
  const values = array.asArray().map((_, i) => array.lookup(i));
  return values.filter((each) => each instanceof PDFDict);
}
