import { coverageIndex, featureTables, part } from './layout-table.js';

/** Glyphs that a font draws as one: the joined glyph and how many it stands for. */
export interface Ligature {
  readonly glyph: number;
  readonly count: number;
}

/** The ligature that begins at a place in a row of glyphs; undefined when none does. */
export type Ligatures = (glyphs: readonly number[], at: number) => Ligature | undefined;

const ligatureSubstitution = 4;

interface Joining {
  readonly glyph: number;
  /** The glyphs after the first. */
  readonly rest: readonly number[];
}

/** Reads a font's standard ligatures (`liga`) from its GSUB table (OpenType 1.9, "Ligature substitution"). */
export function ligatures(gsub: DataView | undefined): Ligatures {
  const tables = gsub ? featureTables(gsub, 'GSUB', 'liga', ligatureSubstitution) : [];
  const known: (readonly Joining[] | undefined)[] = [];
  return (glyphs, at) => {
    const first = glyphs[at];
    let joinings = known[first];
    if (!joinings) {
      joinings = tables.flatMap((table) => joiningsFrom(table, first));
      known[first] = joinings;
    }
    if (joinings.length === 0) return undefined;
    const found = joinings.find(({ rest }) => rest.every((each, i) => glyphs[at + 1 + i] === each));
    return found && { glyph: found.glyph, count: found.rest.length + 1 };
  };
}

/** What joins with a first glyph, in the font's order of preference: longer ones before shorter ones. */
function joiningsFrom(table: DataView, first: number): Joining[] {
  const at = coverageIndex(part(table, table.getUint16(2)), first);
  if (at < 0) return [];
  const set = part(table, table.getUint16(6 + at * 2));
  return Array.from({ length: set.getUint16(0) }, (_, i) => {
    const ligature = part(set, set.getUint16(2 + i * 2));
    const rest = Array.from({ length: ligature.getUint16(2) - 1 }, (__, k) => ligature.getUint16(4 + k * 2));
    return { glyph: ligature.getUint16(0), rest };
  });
}
