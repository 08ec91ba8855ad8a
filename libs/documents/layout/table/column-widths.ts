/** What a column's content asks for, in points: its longest word and its longest line. */
export interface ColumnWish {
  readonly narrowest: number;
  readonly widest: number;
}

/**
 * Shares the width of a table: every column gets its longest line where that fits (and a share of what is left),
 * otherwise its longest word and a share by what it would like; too narrow tables shrink evenly and words divide.
 */
export function columnWidths(wishes: readonly ColumnWish[], width: number): number[] {
  const capped = wishes.map(({ narrowest, widest }) => ({
    narrowest: Math.min(narrowest, width),
    widest: Math.min(Math.max(widest, narrowest, 1), width * 2),
  }));
  const widest = sum(capped.map((wish) => wish.widest));
  if (widest <= width) return capped.map((wish) => wish.widest + ((width - widest) * wish.widest) / widest);
  const narrowest = sum(capped.map((wish) => wish.narrowest));
  if (narrowest >= width) return shrunk(capped, width);
  const room = width - narrowest;
  const want = widest - narrowest;
  return capped.map((wish) => wish.narrowest + (room * (wish.widest - wish.narrowest)) / want);
}

/** No column under a small share, the rest in proportion to the longest words. */
function shrunk(wishes: readonly ColumnWish[], width: number): number[] {
  const least = Math.min(24, width / wishes.length);
  const room = width - least * wishes.length;
  const total = sum(wishes.map((wish) => wish.narrowest)) || 1;
  return wishes.map((wish) => least + (room * wish.narrowest) / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
