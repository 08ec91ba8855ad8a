/** Finds the glyph of a character; 0 when the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Reads the Unicode map of a font's `cmap` table: format 12 (all of Unicode) where there is one, else format 4. */
export function characterMap(cmap: DataView): CharacterMap {
  let found: { at: number; format: number } | undefined;
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const platform = cmap.getUint16(4 + i * 8);
    const encoding = cmap.getUint16(6 + i * 8);
    const at = cmap.getUint32(8 + i * 8);
    const format = cmap.getUint16(at);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (unicode && (format === 12 || (format === 4 && found?.format !== 12))) found = { at, format };
  }
  if (!found) throw new Error('The font has no Unicode character map.');
  const table = new DataView(cmap.buffer, cmap.byteOffset + found.at);
  return found.format === 12 ? wideMap(table) : narrowMap(table);
}

/** Format 12: groups of characters in a row with glyphs in a row. */
function wideMap(table: DataView): CharacterMap {
  const groups = table.getUint32(12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = 16 + middle * 12;
      if (codePoint < table.getUint32(at)) high = middle - 1;
      else if (codePoint > table.getUint32(at + 4)) low = middle + 1;
      else return table.getUint32(at + 8) + codePoint - table.getUint32(at);
    }
    return 0;
  };
}

/** Format 4: segments of the first 65,536 characters, with a shift or a list of glyphs each. */
function narrowMap(table: DataView): CharacterMap {
  const doubled = table.getUint16(6);
  const [ends, starts, shifts, offsets] = [14, 16 + doubled, 16 + doubled * 2, 16 + doubled * 3];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > table.getUint16(ends + i)) continue;
      const start = table.getUint16(starts + i);
      if (codePoint < start) return 0;
      const shift = table.getUint16(shifts + i);
      const offset = table.getUint16(offsets + i);
      if (offset === 0) return (codePoint + shift) & 0xffff;
      const glyph = table.getUint16(offsets + i + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
    }
    return 0;
  };
}
