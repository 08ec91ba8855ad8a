/** The little of fontkit (the reader inside PDFKit) that the engine uses; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: number[];
  }
  export interface GlyphRun {
    readonly glyphs: Glyph[];
    readonly positions: { readonly xAdvance: number }[];
  }
  interface LazyArray<Entry> {
    get(index: number): Entry;
  }
  interface PairValue {
    readonly value1: { readonly xAdvance?: number };
  }
  export type Coverage =
    | { readonly glyphs: readonly number[] }
    | { readonly rangeRecords: readonly { start: number; end: number; startCoverageIndex: number }[] };
  export type ClassDefinition =
    | { readonly startGlyph: number; readonly classValueArray: readonly number[] }
    | { readonly classRangeRecord: readonly { start: number; end: number; class: number }[] };
  export type PairTable = { readonly coverage: Coverage } & (
    | { readonly pairSets: LazyArray<readonly (PairValue & { readonly secondGlyph: number })[]> }
    | {
        readonly classDef1: ClassDefinition;
        readonly classDef2: ClassDefinition;
        readonly classRecords: LazyArray<LazyArray<PairValue>>;
      }
  );
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly GPOS?: {
      readonly featureList: readonly { tag: string; feature: { lookupListIndexes: readonly number[] } }[];
      readonly lookupList: LazyArray<{
        readonly subTables: readonly (PairTable | { extension: PairTable })[];
      }>;
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): GlyphRun;
  }
  export function openSync(path: string): Font;
}
