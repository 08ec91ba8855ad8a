import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml } from '#documents/html/parse-html';
import fc from 'fast-check';
import { anyLookedParagraph } from '#test/builders/looked-paragraph';
import { htmlOfRuns, runsOf } from './inline-runs.rules.js';
import { markedDifference } from './marked-difference.rules.js';

const shown = (before: string, after: string) =>
  markedDifference(before, after)
    .map(({ kind, html, looks }) => {
      if (kind === 'same') return html;
      return kind === 'restyled'
        ? `{${html}: ${looks?.join('+')}}`
        : `[${kind === 'added' ? '+' : '-'}${html}]`;
    })
    .join('');

const paragraph = anyLookedParagraph('https://x.example/(1)');

describe('what changed in a paragraph of a vedtak', () => {
  it.each([
    ['Rådet ber om svar.', 'Rådet <em>ber</em> om svar.', 'Rådet {<em>ber</em>: em} om svar.'],
    ['Rådet <em>ber</em> om svar.', 'Rådet ber om svar.', 'Rådet {ber: } om svar.'],
    ['10 m2 gulv', '10 m<sup>2</sup> gulv', '10 m{<sup>2</sup>: sup} gulv'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O nå', 'H<sub>2</sub>O[+ nå]'],
    [
      'Se <a href="https://a.example">planen</a>.',
      'Se <a href="https://b.example">planen</a>.',
      'Se {<a href="https://b.example">planen</a>: link}.',
    ],
    ['<strong>En to</strong> tre', '<strong>En</strong> to tre', '<strong>En</strong>{ to: } tre'],
    ['En to', 'En<br>to', 'En[- ][+<br>]to'],
    [
      '<em>Planen</em> vedtas.',
      '<em>Handlingsplanen</em> vedtas.',
      '[-<em>Planen</em>][+<em>Handlingsplanen</em>] vedtas.',
    ],
    ['', 'A &lt; <strong>B</strong>', '[+A &lt; <strong>B</strong>]'],
    ['10\u00a0000 kr', '10 000 kr', '10 000 kr'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('gives back the new paragraph, whatever the words and their looks', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        const parts = markedDifference(before, after).filter(({ kind }) => kind !== 'removed');
        const joined = parts.map(({ html }) => html).join('');
        expect(htmlOfRuns(runsOf(joined))).toBe(htmlOfRuns(runsOf(after)));
        for (const { html } of parts) expect(checkAuthorHtml(html)).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('a paragraph as stretches', () => {
  it('has no white space that nobody sees, and says the same look in one way', () => {
    const odd = ' <em>a</em><em> b</em> <strong> <em>c</em></strong> <br> d <br>';
    expect(htmlOfRuns(runsOf(odd))).toBe('<em>a b <strong>c</strong></em><br>d');
  });

  it('counts what is no author HTML as its words', () => {
    expect(htmlOfRuns(runsOf('<script>x</script> <b onclick="y">z</b>'))).toBe('x z');
  });
});
