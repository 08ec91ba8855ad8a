import { characterMap, type CharacterMap } from './character-map.js';
import { kerning, type Kerning } from './kerning.js';
import { ligatures, type Ligatures } from './ligatures.js';
import { Sfnt } from './sfnt.js';

/** What setting text needs of a font file: glyphs, widths, ligatures and kerning, read directly from its tables. */
export class FontTables {
  /** Outlines as TrueType has them; otherwise cubic ones (CFF). */
  readonly quadratic: boolean;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly glyphOf: CharacterMap;
  readonly kern: Kerning;
  readonly ligature: Ligatures;
  private readonly widths: DataView;
  private readonly widthCount: number;

  /** Throws when the bytes are no font that the engine can use. */
  constructor(bytes: Uint8Array) {
    const font = new Sfnt(bytes);
    const horizontal = font.table('hhea');
    this.quadratic = font.optional('glyf') !== undefined;
    this.unitsPerEm = font.table('head').getUint16(18);
    this.ascent = horizontal.getInt16(4);
    this.descent = horizontal.getInt16(6);
    this.widthCount = horizontal.getUint16(34);
    this.widths = font.table('hmtx');
    this.glyphOf = characterMap(font.table('cmap'));
    this.kern = kerning(font.optional('GPOS'));
    this.ligature = ligatures(font.optional('GSUB'));
  }

  /** Advance width of a glyph in font units; glyphs beyond the table share its last width. */
  advance(glyph: number): number {
    return this.widths.getUint16(Math.min(glyph, this.widthCount - 1) * 4);
  }
}
