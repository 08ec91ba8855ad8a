import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { bindsTogether } from './binds-together.js';
import { breakKind } from './break-kind.js';
import { FontFace } from './font-face.js';
import { hyphenParts } from './hyphenation/hyphen-parts.js';
import { listLabel } from './list-number.js';
import { showable } from './showable.js';
import { wordPieces } from './word-pieces.js';

describe('words that belong together', () => {
  it.each([
    ['§', '6'],
    ['kl.', '9.00'],
    ['Sak', '10/2/2021'],
    ['(møte', '4/2020)'],
    ['25', 'prosent'],
    ['12', '%,'],
    ['20.', 'januar'],
    ['1', '000'],
    ['nr.', '3'],
    ['A.', 'Nes'],
    ['vedlegg', '2'],
  ])('%s %s stay on one line', (before, after) => {
    expect(bindsTogether(before, after)).toBe(true);
  });

  it.each([
    ['i', '2020'],
    ['saken', '10'],
    ['2020', 'og'],
    ['dag.', 'Rådet'],
    ['100', '20'],
  ])('%s %s may part', (before, after) => {
    expect(bindsTogether(before, after)).toBe(false);
  });
});

describe('dividing words', () => {
  it.each([
    ['handlingsplanen', 'hand-lings-pla-nen'],
    ['universitetssykehus,', 'uni-ver-si-tets-syke-hus,'],
    ['departementet', 'de-par-te-men-tet'],
    ['kort', 'kort'],
    ['KOMMUNENE', 'KOMMUNENE'],
    ['Helse21-rådet', 'Helse21-rådet'],
  ])('%s becomes %s', (word, divided) => {
    expect(hyphenParts(word, 'nb-NO').join('-')).toBe(divided);
  });

  it('leaves at least two letters before and three after the hyphen, in all three languages', () => {
    for (const language of ['nb-NO', 'nn-NO', 'en-GB'] as const) {
      for (const word of ['opplæringstiltaka', 'information', 'ærfuglveien', 'utgreiinga']) {
        const parts = hyphenParts(word, language);
        expect(parts.join('')).toBe(word);
        if (parts.length > 1)
          expect([parts[0].length >= 2, (parts.at(-1) ?? '').length >= 3]).toEqual([true, true]);
      }
    }
  });

  it('breaks compounds after their hyphen, but no short ones and no numbers', () => {
    expect(wordPieces('Helse-omsorgsdepartementet').map((piece) => piece.text)).toEqual([
      'Helse-',
      'omsorgsdepartementet',
    ]);
    expect(wordPieces('e-helse')).toHaveLength(1);
    expect(wordPieces('2020–2021')).toHaveLength(1);
  });

  it('respects soft hyphens, which are not drawn', () => {
    expect(wordPieces('hand\u00adlings\u00adplan')).toEqual([
      { text: 'hand', after: breakKind.hyphen },
      { text: 'lings', after: breakKind.hyphen },
      { text: 'plan', after: breakKind.none },
    ]);
  });

  it('breaks long addresses after their slashes and dots, without a hyphen', () => {
    const pieces = wordPieces('https://www.regjeringen.no/no/dokumenter/id2830000/?q=1');
    expect(pieces.map((piece) => piece.text).join('')).toBe(
      'https://www.regjeringen.no/no/dokumenter/id2830000/?q=1',
    );
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.after !== breakKind.hyphen)).toBe(true);
  });
});

describe('list numbers', () => {
  it.each([
    [1, '1', '1.'],
    [28, 'a', 'ab)'],
    [3, 'A', 'C)'],
    [4, 'i', 'iv)'],
    [1999, 'I', 'MCMXCIX.'],
    [0, 'a', '0)'],
    [4000, 'i', '4000)'],
  ] as const)('%i of kind %s is %s', (n, kind, label) => {
    expect(listLabel(n, kind)).toBe(label);
  });
});

describe('a face', () => {
  const face = FontFace.at(defaultLook.fonts.regular);

  it('has the letters of Norwegian and Sámi and the signs that papers use', () => {
    for (const letter of 'æøåÆØÅčđŋšŧžČĐŊŠŦŽáÁ✓→≥–«»§…')
      expect(face.covers(letter.codePointAt(0) ?? 0)).toBe(true);
  });

  it('joins letters where the font does', () => {
    expect(face.shape('stiftelse').glyphs.length).toBe(8);
  });

  it('shows a stand-in for what it lacks, and remembers what stood there', () => {
    expect(showable('a😀b', face)).toEqual([
      { text: 'a' },
      { text: '□', actual: '😀', breakAfter: true },
      { text: 'b' },
    ]);
    expect(showable('👩‍👩‍👧', face)).toEqual([{ text: '□', actual: '👩‍👩‍👧', breakAfter: true }]);
    expect(showable('a\u200db', face)).toEqual([{ text: 'ab' }]);
    expect(showable('\ue000', face)[0].actual).toBe('\ue000');
  });
});
