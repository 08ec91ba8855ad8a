import { Sfnt } from './sfnt.js';
import { writeSfnt } from './write-sfnt.js';

/** Bits of a composed glyph's parts (OpenType 1.9, "glyf", composite glyph description). */
const part = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

/**
 * A TrueType font with only these glyphs, numbered in their order (the first must be 0, the one for what is missing);
 * parts of composed glyphs follow after them. Holds the tables that a PDF needs (ISO 32000-1, 9.9).
 */
export function trueTypeSubset(bytes: Uint8Array, wanted: readonly number[]): Uint8Array {
  const font = new Sfnt(bytes);
  const glyphs = [...wanted];
  const places = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const outlines: Uint8Array[] = [];
  const locations = [0];
  const outlineOf = outlineReader(font);
  // Parts of composed glyphs are added to the list while it is gone through.
  for (let i = 0; i < glyphs.length; i++) {
    const outline = padded(outlineOf(glyphs[i]));
    for (const at of partsOf(outline)) {
      const view = new DataView(outline.buffer);
      const glyph = view.getUint16(at);
      let place = places.get(glyph);
      if (place === undefined) {
        place = glyphs.push(glyph) - 1;
        places.set(glyph, place);
      }
      view.setUint16(at, place);
    }
    outlines.push(outline);
    locations.push(locations[i] + outline.length);
  }
  return writeSfnt(
    new Map<string, Uint8Array>([
      ...['cvt ', 'fpgm', 'prep'].flatMap((name) => kept(font, name)),
      ['glyf', Buffer.concat(outlines)],
      ['head', changed(font, 'head', 50, 1)],
      ['hhea', changed(font, 'hhea', 34, glyphs.length)],
      ['hmtx', metrics(font, glyphs)],
      ['loca', longs(locations)],
      ['maxp', changed(font, 'maxp', 4, glyphs.length)],
    ]),
  );
}

function outlineReader(font: Sfnt): (glyph: number) => Uint8Array {
  const long = font.table('head').getInt16(50) === 1;
  const loca = font.table('loca');
  const glyf = font.table('glyf');
  const location = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return (glyph) => {
    const start = location(glyph);
    return new Uint8Array(glyf.buffer, glyf.byteOffset + start, location(glyph + 1) - start);
  };
}

/** A copy that ends on a border of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array((bytes.length + 3) & ~3);
  copy.set(bytes);
  return copy;
}

/** Where the numbers of the parts stand in the outline of a composed glyph; none in a simple one. */
function partsOf(outline: Uint8Array): number[] {
  const view = new DataView(outline.buffer);
  const places: number[] = [];
  if (outline.length === 0 || view.getInt16(0) >= 0) return places;
  for (let at = 10, flags: number = part.more; (flags & part.more) !== 0;) {
    flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + ((flags & part.words) === 0 ? 2 : 4);
    if ((flags & part.scale) !== 0) at += 2;
    else if ((flags & part.twoScales) !== 0) at += 4;
    else if ((flags & part.matrix) !== 0) at += 8;
  }
  return places;
}

function metrics(font: Sfnt, glyphs: readonly number[]): Uint8Array {
  const source = font.table('hmtx');
  const count = font.table('hhea').getUint16(34);
  const out = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach((glyph, i) => {
    out.setUint16(i * 4, source.getUint16(Math.min(glyph, count - 1) * 4));
    // Glyphs beyond the widths have their bearings in a list of their own after them.
    const bearing = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
    out.setInt16(i * 4 + 2, source.getInt16(bearing));
  });
  return new Uint8Array(out.buffer);
}

function longs(values: readonly number[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => out.setUint32(i * 4, value));
  return new Uint8Array(out.buffer);
}

/** A table with one 16-bit number changed. */
function changed(font: Sfnt, name: string, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytesOf(font.table(name)));
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function kept(font: Sfnt, name: string): [string, Uint8Array][] {
  const table = font.optional(name);
  return table ? [[name, bytesOf(table)]] : [];
}

function bytesOf(table: DataView): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}
