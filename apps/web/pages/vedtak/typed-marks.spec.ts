import { describe, expect, it } from '@jest/globals';
import { htmlOfRuns, runsOf } from '#domain/vedtak';
import fc from 'fast-check';
import { anyLookedParagraph } from '#test/builders/looked-paragraph';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { typedHtml, typedText } from './typed-marks.js';

const paragraph = anyLookedParagraph('https://x.example/a');

describe('emphasis and links in a field of plain words', () => {
  it.each([
    ['Rådet <strong>ber</strong> om <em>status</em>.', 'Rådet **ber** om *status*.'],
    [
      'Se <a href="https://radet.example/?a=1&amp;b=2">planen</a>.',
      'Se [planen](https://radet.example/?a=1&b=2).',
    ],
    [
      '<strong>Punkt <em>to</em> og <a href="sak:7/1/2021">sak 7</a></strong>',
      '**Punkt *to* og [sak 7](sak:7/1/2021)**',
    ],
    ['A &lt; B &amp; C', 'A < B & C'],
    ['10 m<sup>2</sup> og H<sub>2</sub>O', '10 m^2^ og H~2~O'],
    ['Første linje<br>andre linje', 'Første linje\nandre linje'],
    ['<u>Under</u> og <s>gjennom</s>', '<u>Under</u> og <s>gjennom</s>'],
    ['<em>Del</em>ord', '<em>Del</em>ord'],
    ['Et **ord** og *ett*', 'Et \\*\\*ord\\*\\* og \\*ett\\*'],
    ['x<sup>a b</sup>', 'x<sup>a b</sup>'],
  ])('%s goes out and comes back', (html, typed) => {
    expect(typedText(html)).toBe(typed);
    expect(typedHtml(typed)).toBe(html);
    expect(checkAuthorHtml(html)).toEqual([]);
  });

  it('takes what is not closed, stars of arithmetic, slots and unknown addresses as words', () => {
    for (const words of ['2 * 3 * 4', '**uten slutt', '[beløp]', 'a*b*c', '* punkt', '****'])
      expect(typedHtml(words)).toBe(words);
    expect(typedHtml('[x](javascript:alert(1))')).not.toContain('href');
    expect(typedHtml('<script>**x**</script>')).toBe('&lt;script&gt;<strong>x</strong>&lt;/script&gt;');
  });

  it('never makes tags that cross each other', () => {
    for (const typed of ['**a [b** c](https://x.example)', '*a **b* c**', '[a *b](https://x.example) c*'])
      expect(checkAuthorHtml(typedHtml(typed))).toEqual([]);
  });

  it('gives back any paragraph that author HTML can hold', () => {
    fc.assert(
      fc.property(paragraph, (html) => {
        expect(typedHtml(typedText(html))).toBe(htmlOfRuns(runsOf(html)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
