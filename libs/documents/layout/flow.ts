import type { Frame, Item, Landmark, LineItem, SideLabel } from './items.js';

/** Collects items from top to bottom; of two white spaces that meet, the larger holds. */
export class Flow {
  readonly items: Item[] = [];
  frame: Frame | undefined;
  private pendingSpace = 0;
  private readonly pendingLandmarks: Landmark[] = [];
  private pendingLabel: SideLabel | undefined;

  /** Asks for at least this much white space before what comes next. */
  gap(space: number): void {
    this.pendingSpace = Math.max(this.pendingSpace, space);
  }

  /** Takes away white space asked for before, so that the next item follows closely. */
  close(): void {
    this.pendingSpace = 0;
  }

  /** Adds an item with the white space, landmarks and label that wait for it. */
  add(item: Item): void {
    item.space = this.pendingSpace;
    this.pendingSpace = 0;
    if (this.pendingLandmarks.length > 0) item.landmarks = this.pendingLandmarks.splice(0);
    if (this.pendingLabel && item.kind === 'line') {
      item.label = this.pendingLabel;
      this.pendingLabel = undefined;
    }
    this.items.push(item);
  }

  /** The next item is where this can be found. */
  mark(landmark: Landmark): void {
    this.pendingLandmarks.push(landmark);
  }

  /** The next line gets this label beside it. */
  label(label: SideLabel): void {
    this.pendingLabel = label;
  }

  /** Takes back a label that no line has taken. */
  takeLabel(): SideLabel | undefined {
    const label = this.pendingLabel;
    this.pendingLabel = undefined;
    return label;
  }

  /** No page ends between the items from `start` up to the last one. */
  keepTogether(start: number): void {
    for (let i = start; i < this.items.length - 1; i++) this.items[i].keep = true;
  }

  /**
   * What begins at `start` never stands alone at the top of a page: the last two lines of text before it come along,
   * past what stays with it already (a greeting before a signature).
   */
  keepTextBefore(start: number): void {
    let last = start - 1;
    while (last >= 0 && this.items[last].keep) last--;
    const line = this.items[last];
    if (line?.kind !== 'line') return;
    line.keep = true;
    // A paragraph of one line brings the line before it; of a longer one the last two lines stay together anyway.
    const before = this.items[last - 1];
    if (line.line === 0 && before?.kind === 'line') before.keep = true;
  }

  /** The last item stays with what follows. */
  keepWithNext(): void {
    const last = this.items.at(-1);
    if (last) last.keep = true;
  }

  /** The first line from `start` on that has no label yet. */
  firstLine(start: number): LineItem | undefined {
    return this.items
      .slice(start)
      .find((item): item is LineItem => item.kind === 'line' && item.label === undefined);
  }
}
