import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFNull,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';

/**
 * Copies objects from one PDF into another, everything they refer to included.
 * Not the library's own copier, for three reasons: chains of any length (a worklist instead of recursion), pages
 * that already have their place in the new file, and the keys into the parent tree, which must be moved up.
 */
export class Transplant {
  private readonly places = new Map<PDFRef, PDFRef>();
  private readonly waiting: PDFRef[] = [];

  /**
   * @param keysMovedBy added to every StructParent(s) key; undefined drops the keys (the file has no tags)
   */
  constructor(
    private readonly from: PDFContext,
    private readonly to: PDFContext,
    private readonly keysMovedBy: number | undefined,
  ) {}

  /** Says that `source` has its place at `place` already; it will not be copied. */
  settle(source: PDFRef, place: PDFRef): void {
    this.places.set(source, place);
  }

  /** Where an object of the source lies in the new file; it is copied at the next `finish`. */
  place(source: PDFRef): PDFRef {
    const known = this.places.get(source);
    if (known) return known;
    const place = this.to.nextRef();
    this.places.set(source, place);
    this.waiting.push(source);
    return place;
  }

  /** A copy of a direct object; what it refers to gets its place. */
  copy(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.isLostPage(value) ? PDFNull : this.place(value);
    if (value instanceof PDFDict) return this.copyDict(value);
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(this.to);
      for (const each of value.asArray()) array.push(this.copy(each));
      return array;
    }
    if (value instanceof PDFRawStream) return PDFRawStream.of(this.copyDict(value.dict), value.getContents());
    return value instanceof PDFStream || value instanceof PDFInvalidObject ? PDFNull : value;
  }

  /** Copies everything that has been given a place and has not been copied yet. */
  finish(): void {
    for (let source = this.waiting.pop(); source; source = this.waiting.pop()) {
      const value = this.from.lookup(source);
      this.to.assign(this.place(source), value === undefined ? PDFNull : this.copy(value));
    }
  }

  private copyDict(dict: PDFDict): PDFDict {
    const copy = PDFDict.withContext(this.to);
    for (const [key, value] of dict.entries()) {
      const word = key.asString();
      if (word === '/StructParent' || word === '/StructParents') {
        const old = this.from.lookup(value);
        if (this.keysMovedBy !== undefined && old instanceof PDFNumber) {
          copy.set(key, PDFNumber.of(old.asNumber() + this.keysMovedBy));
        }
      } else copy.set(key, this.copy(value));
    }
    return copy;
  }

  /** A page outside the page tree (a removed page that some link still names) must not drag the old tree along. */
  private isLostPage(ref: PDFRef): boolean {
    if (this.places.has(ref)) return false;
    const value = this.from.lookup(ref);
    return value instanceof PDFPageLeaf || value instanceof PDFPageTree;
  }
}
