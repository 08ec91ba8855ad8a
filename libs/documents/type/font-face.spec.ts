import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { create } from 'fontkit';
import { FontFace } from './font-face.js';

const words =
  'affekt offentlig finansiering fft ffi fjord ftalat løft skrift tett The Tfff fffft AVTALE Tromsø Væretøy å ær řžč đŋŧ 12,5 «Høring» § 6 – (Kl. 9)'.split(
    ' ',
  );

describe('shaping words', () => {
  it.each(Object.entries(defaultLook.fonts))(
    'gives the glyphs, ligatures and widths of the full shaper in %s',
    (_name, path) => {
      const oracle = create(readFileSync(path));
      const face = FontFace.at(path);
      for (const word of words) {
        const run = oracle.layout(word);
        const shaped = face.shape(word);
        expect([word, shaped.glyphs]).toEqual([word, run.glyphs.map((glyph) => glyph.id)]);
        const width = run.positions.reduce((sum, position) => sum + position.xAdvance, 0);
        expect(shaped.width).toBeCloseTo((width * 1000) / oracle.unitsPerEm, 6);
        expect(shaped.characters.flat()).toEqual(run.glyphs.flatMap((glyph) => glyph.codePoints));
      }
    },
  );

  it('kerns as the full shaper does', () => {
    const oracle = create(readFileSync(defaultLook.fonts.regular));
    const face = FontFace.at(defaultLook.fonts.regular);
    const letters = 'AVTWLYPfrtyvæøåo.,-"'.split('');
    for (const pair of letters.flatMap((left) => letters.map((right) => left + right))) {
      const width = oracle.layout(pair).positions.reduce((sum, position) => sum + position.xAdvance, 0);
      expect(face.shape(pair).width).toBeCloseTo((width * 1000) / oracle.unitsPerEm, 6);
    }
  });

  it('joins the longest row of letters that the font has a sign for', () => {
    const face = FontFace.at(defaultLook.fonts.regular);
    expect(face.shape('fft').glyphs).toHaveLength(1);
    expect(face.shape('fft').characters).toEqual([[...'fft'].map((letter) => letter.codePointAt(0))]);
    expect(face.shape('ffi').glyphs).toHaveLength(2);
  });

  it('places marks and joins scripts with the full shaper', () => {
    const face = FontFace.at(defaultLook.fonts.regular);
    const composed = face.shape('e\u0301');
    expect(composed.width).toBeCloseTo(face.shape('é').width, 0);
  });
});
