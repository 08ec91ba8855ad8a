import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf } from './blocks-in-html.js';

describe('the blocks of a text', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Løs tekst', ['Løs tekst']],
    ['<p>En</p><p>To</p>', ['<p>En</p>', '<p>To</p>']],
    ['<p>En</p>\n<ul><li>a</li><li>b</li></ul>', ['<p>En</p>', '\n<ul><li>a</li><li>b</li></ul>']],
    ['<p>En<br>to</p><hr><p>Tre</p>', ['<p>En<br>to</p>', '<hr>', '<p>Tre</p>']],
    [
      '<table><tr><td><p>x</p></td></tr></table><aside id="fn-1">y</aside>',
      ['<table><tr><td><p>x</p></td></tr></table>', '<aside id="fn-1">y</aside>'],
    ],
    ['<p>En &amp; to</p>slutt', ['<p>En &amp; to</p>', 'slutt']],
  ])('%s', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  it('are together what they were taken from, whatever it is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      'ord',
      ' ',
      '<',
      '&',
      '<hr>',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(blocksOf(pieces.join('')).join('')).toBe(pieces.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
