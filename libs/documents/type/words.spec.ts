import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { bindsTogether } from './binds-together.js';
import { breakKind } from './break-kind.js';
import { FontFace } from './font-face.js';
import { facesOf } from './faces.js';
import { hyphenParts } from './hyphenation/hyphen-parts.js';
import { listLabel } from './list-number.js';
import { showable } from './showable.js';
import { unprintableSigns } from './unprintable.js';
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

  const faces = facesOf(defaultLook);
  const [emoji, signs] = [faces.regular.reserves('emoji')[0], faces.regular.reserves('signs')[0]];

  it('leaves what it lacks to other faces: emoji whole, words of other scripts whole', () => {
    expect(showable('ja👍🏽nei', faces.regular)).toEqual([
      { text: 'ja' },
      { text: '👍🏽', face: emoji, breakAfter: true },
      { text: 'nei' },
    ]);
    expect(showable('👩‍👩‍👧🇳🇴', faces.regular).map(({ text }) => text)).toEqual(['👩‍👩‍👧', '🇳🇴']);
    expect(showable('(محمد)', faces.regular)).toEqual([
      { text: '(' },
      { text: 'محمد', face: signs },
      { text: ')' },
    ]);
    expect(showable('中', faces.semibold)).toEqual([{ text: '□', actual: '中', breakAfter: true }]);
  });

  it('draws a sign among letters as a sign, and as a picture where a picture is asked for', () => {
    expect(showable('☒', faces.regular)[0].face).toBe(signs);
    expect(showable('❤\ufe0f', faces.regular)[0].face).toBe(emoji);
    expect(showable('❤', faces.regular)).toEqual([{ text: '❤' }]);
  });

  it('makes one glyph of an emoji of several characters', () => {
    for (const sign of ['👍🏽', '👩‍👩‍👧', '🇳🇴', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) expect(emoji.shape(sign).glyphs).toHaveLength(1);
  });

  it('puts a letter together that the font has in parts only, with the mark on it', () => {
    const { glyphs, kerns, width, told } = faces.regular.shape('Ǩ');
    expect(glyphs).toHaveLength(2);
    expect(width).toBe(faces.regular.shape('K').width);
    expect([kerns[0] < 0, kerns[0] + kerns[1], told]).toEqual([true, 0, 'as a whole']);
  });

  it('joins Arabic letters and sets them from the left, and says that they are read backwards', () => {
    const { characters, told } = signs.shape('محمد');
    expect(
      characters
        .flat()
        .map((each) => String.fromCodePoint(each))
        .join(''),
    ).toBe('دمحم');
    expect(told).toBe('backwards');
    expect(signs.shape('محمد').glyphs).not.toContain(signs.shape('م').glyphs[0]);
  });

  it('prints all that people write every day, and tells what it does not', () => {
    expect(unprintableSigns('Blåbærsyltetøy «på» 20 % – Đorđe, Αθήνα, Київ, ☐ ☑ 👍 שלום')).toEqual([]);
    expect(unprintableSigns('李明 og 李娜 \ue000')).toEqual(['李', '明', '娜', '\ue000']);
    const everyday = Array.from({ length: 0x180 - 0xa0 }, (_, i) => i + 0xa0).filter((each) => each !== 0xad);
    expect(everyday.filter((each) => !faces.regular.covers(each))).toEqual([]);
  });
});
