import type { Font } from 'fontkit';
import type { ShapedText } from './shaped-text.js';

/** A word as it is drawn, without its number and its text. */
type Shape = Omit<ShapedText, 'index' | 'text'>;

/** The rules for marks go back to their letter: a letter with 100,000 of them would take minutes, so this is cut. */
const stretches = /.{1,400}/gsu;

/** Shapes a word by all the rules of its font: marks, joined letters, direction. Its glyphs stand from left to right. */
export function fullShape(font: Font, text: string, scale: number): Shape {
  const shapes = Array.from(text.matchAll(stretches), ([stretch]) => shapeOf(font, stretch, scale));
  return shapes.length === 1 ? shapes[0] : joined(shapes);
}

function shapeOf(font: Font, text: string, scale: number): Shape {
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

function joined(shapes: readonly Shape[]): Shape {
  const [first] = shapes;
  const told = shapes.every((shape) => shape.told === first?.told) ? first?.told : 'as a whole';
  const inPlace = told === 'backwards' ? shapes.toReversed() : shapes;
  return {
    glyphs: inPlace.flatMap((shape) => shape.glyphs),
    advances: inPlace.flatMap((shape) => shape.advances),
    kerns: inPlace.flatMap((shape) => shape.kerns),
    characters: inPlace.flatMap((shape) => shape.characters),
    width: inPlace.reduce((sum, shape) => sum + shape.width, 0),
    told: told ?? 'in turn',
  };
}
