import type { ClassDefinition, Coverage, Font, PairTable } from 'fontkit';

/** Kerning between two glyphs in font units. */
export type Kerning = (left: number, right: number) => number;

/**
 * Reads pair kerning straight from the font's GPOS tables (OpenType 1.9, "Pair adjustment"): shaping each word in
 * full costs a hundred times more. Undefined when the font has no such tables, or keeps them another way.
 */
export function kernTable(font: Font): Kerning | undefined {
  const gpos = font.GPOS;
  const feature = gpos?.featureList.find((each) => each.tag === 'kern');
  if (!gpos || !feature) return undefined;
  const tables: PairTable[] = [];
  for (const index of feature.feature.lookupListIndexes) {
    for (const table of gpos.lookupList.get(index).subTables) {
      const pair = 'extension' in table ? table.extension : table;
      if (!('classRecords' in pair) && !('pairSets' in pair)) return undefined;
      tables.push(pair);
    }
  }
  const covered = tables.map((table) => coverageMap(table.coverage));
  return (left, right) => {
    for (let i = 0; i < tables.length; i++) {
      const at = covered[i].get(left);
      if (at === undefined) continue;
      const kern = kernIn(tables[i], at, left, right);
      if (kern !== undefined) return kern;
    }
    return 0;
  };
}

function kernIn(table: PairTable, at: number, left: number, right: number): number | undefined {
  if ('pairSets' in table) {
    const pair = table.pairSets.get(at).find((each) => each.secondGlyph === right);
    return pair ? (pair.value1.xAdvance ?? 0) : undefined;
  }
  const first = table.classRecords.get(classOf(left, table.classDef1));
  return first.get(classOf(right, table.classDef2)).value1.xAdvance ?? 0;
}

function coverageMap(coverage: Coverage): Map<number, number> {
  const map = new Map<number, number>();
  if ('glyphs' in coverage) coverage.glyphs.forEach((glyph, i) => map.set(glyph, i));
  else {
    for (const { start, end, startCoverageIndex } of coverage.rangeRecords) {
      for (let glyph = start; glyph <= end; glyph++) map.set(glyph, startCoverageIndex + glyph - start);
    }
  }
  return map;
}

function classOf(glyph: number, definition: ClassDefinition): number {
  if ('classValueArray' in definition) return definition.classValueArray[glyph - definition.startGlyph] ?? 0;
  return definition.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
}
