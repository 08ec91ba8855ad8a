const extension = { GSUB: 7, GPOS: 9 } as const;

/**
 * The subtables of one kind that a feature of a font uses, in the order in which they are to be tried. GSUB and GPOS
 * are built alike (OpenType 1.9, "OpenType layout common table formats"). Every script's list is followed: what joins
 * or kerns in one language of a script does so in our documents too.
 */
export function featureTables(
  layout: DataView,
  name: 'GSUB' | 'GPOS',
  feature: string,
  kind: number,
): DataView[] {
  const features = part(layout, layout.getUint16(6));
  const lookups = part(layout, layout.getUint16(8));
  const wanted = new Set<number>();
  for (let i = 0; i < features.getUint16(0); i++) {
    if (tagAt(features, 2 + i * 6) !== feature) continue;
    const table = part(features, features.getUint16(6 + i * 6));
    for (let k = 0; k < table.getUint16(2); k++) wanted.add(table.getUint16(4 + k * 2));
  }
  const tables: DataView[] = [];
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const lookup = part(lookups, lookups.getUint16(2 + index * 2));
    for (let k = 0; k < lookup.getUint16(4); k++) {
      let table = part(lookup, lookup.getUint16(6 + k * 2));
      let own = lookup.getUint16(0);
      if (own === extension[name]) {
        own = table.getUint16(2);
        table = part(table, table.getUint32(4));
      }
      if (own === kind) tables.push(table);
    }
  }
  return tables;
}

/** Place of a glyph in a coverage table; -1 when it is not in it. */
export function coverageIndex(table: DataView, glyph: number): number {
  const single = table.getUint16(0) === 1;
  let low = 0;
  let high = table.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 4 + middle * (single ? 2 : 6);
    const start = table.getUint16(at);
    const end = single ? start : table.getUint16(at + 2);
    if (glyph < start) high = middle - 1;
    else if (glyph > end) low = middle + 1;
    else return single ? middle : table.getUint16(at + 4) + glyph - start;
  }
  return -1;
}

/** The rest of a table from an offset on. */
export function part(view: DataView, offset: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
