import { coverageIndex, featureTables, part } from './layout-table.js';

/** Kerning between two glyphs, in font units. */
export type Kerning = (left: number, right: number) => number;

const pairAdjustment = 2;

/**
 * Reads pair kerning from a font's GPOS table (OpenType 1.9, "Pair adjustment positioning"). Shaping each pair
 * with the full machinery costs a hundred times more.
 */
export function kerning(gpos: DataView | undefined): Kerning {
  const tables = gpos ? featureTables(gpos, 'GPOS', 'kern', pairAdjustment) : [];
  return (left, right) => {
    for (const table of tables) {
      const at = coverageIndex(part(table, table.getUint16(2)), left);
      if (at < 0) continue;
      const kern = table.getUint16(0) === 1 ? fromList(table, at, right) : fromClasses(table, left, right);
      if (kern !== undefined) return kern;
    }
    return 0;
  };
}

/** Format 1: a list of pairs per left glyph. Undefined when the pair is not in it. */
function fromList(table: DataView, at: number, right: number): number | undefined {
  const [first, second] = [table.getUint16(4), table.getUint16(6)];
  const size = 2 + valueSize(first) + valueSize(second);
  const set = part(table, table.getUint16(10 + at * 2));
  let low = 0;
  let high = set.getUint16(0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const glyph = set.getUint16(2 + middle * size);
    if (glyph === right) return advance(set, 4 + middle * size, first);
    if (glyph < right) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Format 2: a grid of classes. A covered left glyph always has an answer here. */
function fromClasses(table: DataView, left: number, right: number): number {
  const [first, second] = [table.getUint16(4), table.getUint16(6)];
  const size = valueSize(first) + valueSize(second);
  const row = classOf(part(table, table.getUint16(8)), left);
  const column = classOf(part(table, table.getUint16(10)), right);
  return advance(table, 16 + (row * table.getUint16(14) + column) * size, first);
}

/** The horizontal advance in a value record; its place depends on which values the record has. */
function advance(table: DataView, at: number, format: number): number {
  return (format & 4) === 0 ? 0 : table.getInt16(at + valueSize(format & 3));
}

function valueSize(format: number): number {
  let bytes = 0;
  for (let rest = format; rest > 0; rest >>= 1) bytes += (rest & 1) * 2;
  return bytes;
}

function classOf(table: DataView, glyph: number): number {
  if (table.getUint16(0) === 1) {
    const at = glyph - table.getUint16(2);
    return at >= 0 && at < table.getUint16(4) ? table.getUint16(6 + at * 2) : 0;
  }
  let low = 0;
  let high = table.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 4 + middle * 6;
    if (glyph < table.getUint16(at)) high = middle - 1;
    else if (glyph > table.getUint16(at + 2)) low = middle + 1;
    else return table.getUint16(at + 4);
  }
  return 0;
}
