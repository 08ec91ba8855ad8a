/** What a column's content asks for, in points: its longest word and its longest line. */
export interface ColumnWish {
  readonly narrowest: number;
  readonly widest: number;
}

/**
 * Shares the width of a table: every column gets its longest line where that fits, and text columns what is left,
 * otherwise its longest word and a share by what it would like; too narrow tables shrink evenly and words divide.
 */
export function columnWidths(wishes: readonly ColumnWish[], width: number): number[] {
  const capped = wishes.map(({ narrowest, widest }) => ({
    narrowest: Math.min(narrowest, width),
    widest: Math.min(Math.max(widest, narrowest, 1), width * 2),
  }));
  const widest = sum(capped.map((wish) => wish.widest));
  if (widest <= width) return spread(capped, width - widest);
  const narrowest = sum(capped.map((wish) => wish.narrowest));
  if (narrowest >= width) return shrunk(capped, width);
  const room = width - narrowest;
  const want = widest - narrowest;
  return capped.map((wish) => wish.narrowest + (room * (wish.widest - wish.narrowest)) / want);
}

/** What is left goes mostly to columns of running text; a column of dates or numbers stays close to its words. */
function spread(wishes: readonly ColumnWish[], left: number): number[] {
  const evenly = sum(wishes.map((wish) => wish.widest));
  const running = sum(wishes.map((wish) => wish.widest - wish.narrowest));
  const even = running === 0 ? 1 : 0.3;
  return wishes.map((wish) => {
    const byText = running === 0 ? 0 : (wish.widest - wish.narrowest) / running;
    return wish.widest + left * ((even * wish.widest) / evenly + (1 - even) * byText);
  });
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
