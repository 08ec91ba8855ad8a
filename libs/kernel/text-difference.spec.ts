import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DifferencePiece, differs, textDifference } from './text-difference.js';

const joined = (pieces: readonly DifferencePiece[], left: DifferencePiece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['Rådet drøftet saken.', 'Rådet drøftet saken.', [['same', 'Rådet drøftet saken.']]],
    [
      'Baard Schem deltok.',
      'Baard Scheem deltok.',
      [
        ['same', 'Baard '],
        ['removed', 'Schem'],
        ['added', 'Scheem'],
        ['same', ' deltok.'],
      ],
    ],
    ['', 'Nytt.', [['added', 'Nytt.']]],
    ['Borte.', '', [['removed', 'Borte.']]],
    [
      'Saken ble drøftet grundig i møtet.',
      'Saken ble nevnt kort i møtet.',
      [
        ['same', 'Saken ble '],
        ['removed', 'drøftet grundig'],
        ['added', 'nevnt kort'],
        ['same', ' i møtet.'],
      ],
    ],
  ] as const)('of «%s» and «%s» is told word by word', (was, now, told) => {
    expect(textDifference(was, now).map(({ kind, text }) => [kind, text])).toEqual(told);
  });

  it('holds both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('å', 'bok', 'ca', ' ', '\n', '.', 'ø', '12', '😀'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [was, now] = [left.join(''), right.join('')];
        const pieces = textDifference(was, now);
        expect([joined(pieces, 'added'), joined(pieces, 'removed')]).toEqual([was, now]);
      }),
      { numRuns: 300 },
    );
  });

  it('of two long texts with nothing in common is one replacement', () => {
    const was = Array.from({ length: 4000 }, (_, index) => `a${index}`).join(' ');
    const now = Array.from({ length: 4000 }, (_, index) => `b${index}`).join('\n');
    expect(textDifference(was, now).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('in white space alone is none', () => {
    expect(differs('En  linje\n', 'En linje')).toBe(false);
    expect(differs('En linje', 'Én linje')).toBe(true);
  });
});
