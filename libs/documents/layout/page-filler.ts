import { divideItems, divideRow } from './divide-row.js';
import { type Item, type RowItem, stackHeight } from './items.js';
import type { PageLayout, PlacedItem, TextArea } from './page-layout.js';

/** Above the footnotes: white space, a short rule, white space. Points. */
const noteGap = 12;
const afterRule = 5;
const betweenNotes = 2.4;

/** How far a page is filled, to go back to. */
export interface FillState {
  readonly placed: number;
  readonly notes: number;
  readonly used: number;
  readonly noteHeight: number;
}

/** One page while it is being filled: text grows from the top, footnotes from the foot. */
export class PageFiller {
  private placed: PlacedItem[] = [];
  private notes: Item[] = [];
  private used = 0;
  private noteHeight = 0;
  /** Footnote text for which this page had no room. */
  carried: Item[] = [];

  constructor(
    private readonly area: TextArea,
    fromPageBefore: readonly Item[],
  ) {
    this.takeNotes(fromPageBefore);
  }

  /** Nothing but repeated heads stands here. */
  get empty(): boolean {
    return this.placed.every((each) => each.repeated === true);
  }

  fits(item: Item): boolean {
    return (
      this.used + this.spaceAbove(item) + item.height + this.noteHeight + this.notesNeed(item) <=
      this.area.height + 0.01
    );
  }

  place(item: Item): void {
    this.put(item);
    if (item.notes) for (const note of item.notes) this.appendNotes(note.items);
  }

  /** Places an item that does not fit; its notes get what room there is, the rest goes to the next page. */
  placeAnyway(item: Item): void {
    this.put(item);
    this.takeNotes((item.notes ?? []).flatMap((note) => note.items));
  }

  /** Puts the table head at the top once more, unless it would leave no room for the row. */
  repeat(head: readonly RowItem[], row: RowItem): void {
    const height = head.reduce((sum, each) => sum + each.height, 0);
    if (height + Math.min(row.height, this.area.height / 2) > this.area.height) return;
    for (const each of head) {
      this.placed.push({ item: each, y: this.area.top + this.used, repeated: true });
      this.used += each.height;
    }
  }

  tallerThanPage(row: RowItem): boolean {
    const head = (row.head ?? []).reduce((sum, each) => sum + each.height, 0);
    return row.height > this.area.height - head;
  }

  /** Divides a row so that its first part, with its notes, fits here. */
  divide(row: RowItem, force: boolean): [RowItem, RowItem] | undefined {
    let room = this.area.height - this.used - this.spaceAbove(row) - this.noteHeight;
    for (let attempt = 0; attempt < 3; attempt++) {
      const parts = divideRow(row, room, force);
      if (!parts) return undefined;
      if (force || this.fits({ ...parts[0], space: row.space })) return parts;
      room -= this.notesNeed(parts[0]);
    }
    return undefined;
  }

  state(): FillState {
    return {
      placed: this.placed.length,
      notes: this.notes.length,
      used: this.used,
      noteHeight: this.noteHeight,
    };
  }

  restore(state: FillState): void {
    this.placed = this.placed.slice(0, state.placed);
    this.notes = this.notes.slice(0, state.notes);
    this.used = state.used;
    this.noteHeight = state.noteHeight;
  }

  layout(): PageLayout {
    const bottom = this.area.top + this.area.height;
    let y = bottom - this.noteHeight + noteGap + afterRule;
    const notes = this.notes.map((item, i) => {
      if (i > 0) y += item.space;
      const placed = { item, y };
      y += item.height;
      return placed;
    });
    const noteRule = this.notes.length === 0 ? undefined : bottom - this.noteHeight + noteGap;
    return { placed: this.placed, notes, noteRule };
  }

  private put(item: Item): void {
    const space = this.spaceAbove(item);
    this.placed.push({ item, y: this.area.top + this.used + space });
    this.used += space + item.height;
  }

  private spaceAbove(item: Item): number {
    return this.empty ? 0 : item.space;
  }

  private notesNeed(item: Item): number {
    const { notes } = item;
    if (!notes || notes.length === 0) return 0;
    const height = notes.reduce((sum, note) => sum + stackHeight(note.items) + betweenNotes, 0);
    return height + (this.notes.length === 0 ? noteGap + afterRule : 0);
  }

  private appendNotes(items: readonly Item[]): void {
    if (items.length === 0) return;
    const first = this.notes.length === 0;
    this.noteHeight += stackHeight(items) + (first ? noteGap + afterRule : betweenNotes);
    this.notes.push(
      ...items.map((item, i) => (i === 0 ? { ...item, space: first ? 0 : betweenNotes } : item)),
    );
  }

  /** Takes as much footnote text as there is room for; at least one line on an empty page, so that all ends. */
  private takeNotes(items: readonly Item[]): void {
    if (items.length === 0) return;
    const room = this.area.height - this.used - this.noteHeight - noteGap - afterRule - betweenNotes;
    const { first, rest } = divideItems(items, room, this.placed.length === 0);
    this.appendNotes(first);
    this.carried.push(...rest);
  }
}
