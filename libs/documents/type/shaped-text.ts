/** A word turned into glyphs of one face. Lengths are thousandths of the type size. */
export interface ShapedText {
  /** Number of this shape within its face, for short look-ups. */
  readonly index: number;
  readonly text: string;
  readonly glyphs: readonly number[];
  /** Advance of each glyph without kerning. */
  readonly advances: readonly number[];
  /** What kerning adds after each glyph; negative draws together. */
  readonly kerns: readonly number[];
  /** The characters that each glyph stands for: a code point, or several for a ligature. */
  readonly characters: readonly (number | readonly number[])[];
  readonly width: number;
}
