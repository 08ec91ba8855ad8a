import { Sfnt } from './sfnt.js';

/** What a PDF says about a font besides its glyphs. Lengths are thousandths of the type size. */
export interface FontFacts {
  /** The PostScript name, such as `SourceSans3-Regular`. */
  readonly name: string;
  /** Outlines as cubic curves (CFF) instead of TrueType's. */
  readonly cubic: boolean;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly italic: boolean;
  readonly serif: boolean;
  readonly script: boolean;
  readonly fixedPitch: boolean;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

/** Reads what a font file says about itself. */
export function fontFacts(bytes: Uint8Array): FontFacts {
  const font = new Sfnt(bytes);
  const head = font.table('head');
  const hhea = font.table('hhea');
  const post = font.table('post');
  const os2 = font.optional('OS/2');
  const scale = 1000 / head.getUint16(18);
  const family = os2 ? os2.getInt16(30) >> 8 : 0;
  const ascent = hhea.getInt16(4) * scale;
  const capHeight = os2 && os2.getUint16(0) >= 2 ? os2.getInt16(88) * scale : 0;
  return {
    name: postScriptName(font.table('name')),
    cubic: font.optional('CFF ') !== undefined,
    box: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale) as [number, number, number, number],
    italicAngle: post.getInt32(4) / 65536,
    italic: (head.getUint16(44) & 2) !== 0,
    serif: family >= 1 && family <= 7,
    script: family === 10,
    fixedPitch: post.getUint32(12) !== 0,
    ascent,
    descent: hhea.getInt16(6) * scale,
    capHeight: capHeight > 0 ? capHeight : ascent,
  };
}

/** Name number 6, from the Windows (UTF-16) or the Macintosh entry; a font without one gets a plain word. */
function postScriptName(table: DataView): string {
  const strings = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const at = 6 + i * 12;
    const platform = table.getUint16(at);
    if (table.getUint16(at + 6) !== 6 || (platform !== 1 && platform !== 3)) continue;
    const start = strings + table.getUint16(at + 10);
    let name = '';
    for (let k = 0; k < table.getUint16(at + 8); k++) name += String.fromCharCode(table.getUint8(start + k));
    const plain = name.replace(/[^\x21-\x7e]|[[\](){}<>/%#]/g, '');
    if (plain !== '') return plain;
  }
  return 'Font';
}
