import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { quickTree } from './quick-tree.js';
import { readTree } from './tree-reader.js';

const text = fc.constantFrom(
  'ord',
  ' ',
  'æøå «x» – 5 §',
  'a &amp; b',
  '&lt;p&gt;',
  'u\u030a',
  '&#x27;',
  '😀',
  '\u0007',
  '\n',
);
const { html } = fc.letrec<{ html: string; element: string; list: string; table: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(
        'p',
        'h2',
        'strong',
        'em',
        'div class="keep"',
        'section id="a"',
        'blockquote',
        'a href="#x"',
      ),
      tie('html'),
    )
    .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
  list: fc
    .array(tie('html'), { maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  table: tie('html').map(
    (cell) =>
      `<table>\n<tbody><tr><th scope="row">${cell}</th><td class="num" colspan="2">5</td></tr></tbody></table>`,
  ),
  html: fc
    .array(
      fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        text,
        fc.constantFrom(
          '<br>',
          '<br />',
          '<hr data-page-break>',
          '<img src="vedlegg:a" alt="&quot;x&quot;">',
        ),
        tie('element'),
        tie('list'),
        tie('table'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));
/** Well-formed HTML with a piece of it lost, doubled or replaced. */
const damaged = fc
  .tuple(
    html,
    fc.nat(),
    fc.nat(12),
    fc.constantFrom('', '<', '>', '"', '&', '/', '<p>', '</li>', '<!--', '&copy;', ' a=b', '\u00a0'),
  )
  .map(([whole, at, length, instead]) => {
    const start = at % (whole.length + 1);
    return whole.slice(0, start) + instead + whole.slice(start + length);
  });

function expectSame(source: string): void {
  const quick = quickTree(source);
  if (!quick) return;
  const { root, faults } = readTree(source, 'template');
  expect(faults).toEqual([]);
  expect(quick).toEqual(root);
}

describe('the quick reader', () => {
  it('gives the tree of the full reader, or none', () => {
    fc.assert(fc.property(html, expectSame), { numRuns: 300 });
  });

  it('does so for damaged HTML too', () => {
    fc.assert(fc.property(damaged, expectSame), { numRuns: 1500 });
  });

  it.each([
    '<p class="muted">Én &amp; to<br>tre &lt;4&gt;</p>\n<ul><li>a</li>\n<li>b</li></ul>',
    '<table><caption>T</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '<section id="s"><h2>F</h2><span data-page-of="s"></span><hr data-page-break></section>',
  ])('reads %s by itself', (source) => {
    expect(quickTree(source)).toEqual(readTree(source, 'template').root);
  });

  it.each([
    '<p>a',
    '<P>a</P>',
    "<p class='a'>a</p>",
    '<p>&copy;</p>',
    '<p>a & b</p>',
    '<!-- x -->',
    '<script></script>',
    '<p onclick="x">a</p>',
    '<li>a</li>',
    '<ul>a</ul>',
    '<p><p>a</p></p>',
    '<p><a href="#x"><a href="#y">a</a></a></p>',
    '<img src="vedlegg:a">',
    '<blockquote>'.repeat(50),
  ])('leaves %s to the full reader', (source) => {
    expect(quickTree(source)).toBeUndefined();
  });
});
