/**
 * Heading levels as the structure tree gets them: the first is 1 and none is skipped on the way down, whatever
 * the author chose, because PDF/UA and screen readers count on it. The look of a heading stays the author's.
 */
export class HeadingLevels {
  private last = 0;

  /** The level for a heading that is written as `h1`–`h4`. */
  next(written: number): number {
    this.last = Math.min(written, this.last + 1);
    return this.last;
  }
}
