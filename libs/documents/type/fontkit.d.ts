/** The little of fontkit that the engine and its tests use; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: number[];
    readonly path: { toSVG(): string };
  }
  export interface GlyphRun {
    readonly glyphs: Glyph[];
    readonly direction: 'ltr' | 'rtl';
    readonly positions: { readonly xAdvance: number; readonly xOffset: number }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly italicAngle: number;
    readonly capHeight: number;
    layout(text: string): GlyphRun;
    getGlyph(id: number): Glyph;
    createSubset(): { includeGlyph(glyph: number): number; encode(): Uint8Array };
  }
  export function create(bytes: Uint8Array): Font;
}
