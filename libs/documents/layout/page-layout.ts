import type { Item } from './items.js';

/** An item at its height on a page; `y` is its top edge, counted downwards from the top of the sheet. */
export interface PlacedItem {
  readonly item: Item;
  readonly y: number;
  /** A table head that stands here again: drawn, but not said twice to a screen reader. */
  readonly repeated?: true;
}

/** One page: its items and the footnotes at its foot. */
export interface PageLayout {
  readonly placed: readonly PlacedItem[];
  readonly notes: readonly PlacedItem[];
  /** Height of the short rule above the footnotes, where there are any. */
  readonly noteRule: number | undefined;
}

/** The room for text on a page, in points from the top of the sheet. */
export interface TextArea {
  readonly top: number;
  readonly height: number;
}
