import type { Font } from 'fontkit';
import type { ShapedText } from './shaped-text.js';

/** Shapes a word by all the rules of its font: marks, joined letters, direction. Its glyphs stand from left to right. */
export function fullShape(font: Font, text: string, scale: number): Omit<ShapedText, 'index' | 'text'> {
  const { glyphs, positions, direction } = font.layout(text);
  const advances = glyphs.map((glyph) => glyph.advanceWidth * scale);
  const kerns = positions.map((position, i) => position.xAdvance * scale - advances[i]);
  const moved = positions.some(({ xOffset }, i) => i > 0 && xOffset !== 0);
  // A mark is moved to its letter, and what follows back again.
  positions.forEach(({ xOffset }, i) => {
    if (i === 0) return;
    kerns[i - 1] += xOffset * scale;
    kerns[i] -= xOffset * scale;
  });
  return {
    glyphs: glyphs.map((glyph) => glyph.id),
    advances,
    kerns,
    characters: glyphs.map((glyph) => glyph.codePoints),
    width: advances.reduce((sum, advance, i) => sum + advance + kerns[i], 0),
    told: direction === 'rtl' ? 'backwards' : moved ? 'as a whole' : 'in turn',
  };
}
