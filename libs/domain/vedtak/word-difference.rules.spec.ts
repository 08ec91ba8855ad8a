import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, readableText, wordDifference } from './word-difference.rules.js';

const shown = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what changed between two texts', () => {
  it.each([
    ['Planen vedtas.', 'Planen vedtas.', 'Planen vedtas.'],
    ['Planen vedtas.', 'Handlingsplanen vedtas.', '[-Planen-][+Handlingsplanen+] vedtas.'],
    ['Planen vedtas.', 'Planen vedtas, og sendes.', 'Planen vedtas[+, og sendes+].'],
    ['Rådet ber om svar innen mars.', 'Rådet ber om svar.', 'Rådet ber om svar[- innen mars-].'],
    ['a b c d', 'a x y d', 'a [-b c-][+x y+] d'],
    ['', 'Ny.', '[+Ny.+]'],
    ['Gammel.', '', '[-Gammel.-]'],
    ['', '', ''],
    ['1. mars 2021', '15. mars 2021', '[-1-][+15+]. mars 2021'],
    ['blåbærsyltetøy', 'blåbærsyltetøyet', '[-blåbærsyltetøy-][+blåbærsyltetøyet+]'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('gives back both texts, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('rådet', 'ber', 'om', 'svar', ',', '.', 'æ', '1/2', ' '), { maxLength: 30 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDifference(before, after);
        const text = (kinds: string[]) =>
          parts
            .filter(({ kind }) => kinds.includes(kind))
            .map((part) => part.text)
            .join('');
        expect(text(['same', 'removed'])).toBe(before);
        expect(text(['same', 'added'])).toBe(after);
      }),
    );
  });

  it('is quick for texts too long to compare word by word', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDifference(`først ${long('a')} sist`, `først ${long('b')} sist`).at(-1)).toEqual({
      kind: 'same',
      text: ' sist',
    });
  });
});

describe('the words of a paragraph', () => {
  it('are those that a reader sees', () => {
    expect(readableText('Rådet <em>ber</em>&nbsp;om<br>svar &amp; &lt;plan&gt;.')).toBe(
      'Rådet ber om svar & <plan>.',
    );
  });

  it('tell how alike two paragraphs are', () => {
    expect(likeness('Planen vedtas.', 'Planen vedtas.')).toBe(1);
    expect(likeness('Planen vedtas.', 'Brevet sendes.')).toBeLessThan(0.5);
    expect(likeness('', '')).toBe(1);
  });
});
