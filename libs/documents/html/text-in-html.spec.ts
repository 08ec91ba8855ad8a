import { describe, expect, it } from '@jest/globals';
import { paragraphsOf, replaceInHtml } from './text-in-html.js';

const account =
  '<p>Rådet   <strong>drøftet</strong> saken &amp; ba om mer.</p><ul><li>Første</li><li>Andre<br>linje</li></ul>' +
  '<table><tbody><tr><th scope="row">A</th><td>B</td></tr></tbody></table>';

describe('the words of author HTML', () => {
  it('stand paragraph by paragraph, list items and cells too, without marks', () => {
    expect(paragraphsOf(account)).toEqual([
      'Rådet drøftet saken & ba om mer.',
      'Første',
      'Andre linje',
      'A',
      'B',
    ]);
    expect(paragraphsOf('')).toEqual([]);
  });

  it.each([
    ['a word', 0, 'saken', 'begge sakene', 'saken &amp; ba', 'begge sakene &amp; ba'],
    ['a word in bold', 0, 'drøftet', 'behandlet', '<strong>drøftet</strong>', '<strong>behandlet</strong>'],
    [
      'across a mark',
      0,
      'Rådet drøftet',
      'Vi nevnte',
      'Rådet   <strong>drøftet</strong>',
      'Vi nevnte<strong></strong>',
    ],
    ['an entity', 0, '&', '<og>', '&amp;', '&lt;og&gt;'],
    ['across a line break', 2, 'Andre linje', 'Annen linje', 'Andre<br>linje', 'Annen linje<br>'],
  ])('are replaced: %s', (_, paragraph, words, by, was, becomes) => {
    const start = paragraphsOf(account)[paragraph].indexOf(words);
    const html = replaceInHtml(account, paragraph, start, start + words.length, by);
    expect(html).toBe(account.replace(was, becomes));
    expect(paragraphsOf(html ?? '')[paragraph]).toBe(paragraphsOf(account)[paragraph].replace(words, by));
  });

  it('are put in at a place, also at the end', () => {
    expect(replaceInHtml('<p>En to</p>', 0, 3, 3, 'og ')).toBe('<p>En og to</p>');
    expect(replaceInHtml('<p>En</p>', 0, 2, 2, '.')).toBe('<p>En.</p>');
  });

  it('are not replaced where there is no such place', () => {
    expect(replaceInHtml('<p>En</p>', 1, 0, 1, 'x')).toBeUndefined();
    expect(replaceInHtml('<p>En</p>', 0, 1, 9, 'x')).toBeUndefined();
    expect(replaceInHtml('', 0, 0, 0, 'x')).toBeUndefined();
  });
});
