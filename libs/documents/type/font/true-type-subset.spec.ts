import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { create, type Font } from 'fontkit';
import { fontFacts } from './font-facts.js';
import { trueTypeSubset } from './true-type-subset.js';

const bytes = readFileSync(defaultLook.fonts.italic);
const whole = create(bytes);
/** The glyph for what is missing, then each letter's; some are composed of a letter and a mark. */
const glyphs = [0, ...[...'Vedtak åÅ žđ ½ ✓'].map((letter) => whole.layout(letter).glyphs[0].id)];
const subset = trueTypeSubset(bytes, [...new Set(glyphs)]);

function outlines(font: Font, glyph: number): unknown {
  const { path, advanceWidth } = font.getGlyph(glyph);
  return { advanceWidth, path: path.toSVG() };
}

describe('a subset of a TrueType font', () => {
  it('draws the same letters under new numbers, also those composed of others', () => {
    const small = create(subset);
    [...new Set(glyphs)].forEach((glyph, number) =>
      expect(outlines(small, number)).toEqual(outlines(whole, glyph)),
    );
  });

  it('is much smaller, and the same on every run', () => {
    expect(subset.length).toBeLessThan(bytes.length / 10);
    expect(Buffer.from(trueTypeSubset(bytes, [...new Set(glyphs)]))).toEqual(Buffer.from(subset));
  });

  it('adds up to the sum that font readers check', () => {
    const view = new DataView(subset.buffer);
    let sum = 0;
    for (let at = 0; at < subset.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('knows what the whole font says about itself', () => {
    expect(fontFacts(bytes)).toMatchObject({
      name: whole.postscriptName,
      cubic: false,
      italic: true,
      italicAngle: whole.italicAngle,
      capHeight: whole.capHeight,
    });
  });
});
