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
  /**
   * How a file says the word to those who read it: by what its glyphs mean in turn; backwards, for scripts from right
   * to left; as a whole where marks are moved, because a reader takes the way back from a mark for a space.
   */
  readonly told: 'in turn' | 'backwards' | 'as a whole';
}
