import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { readPdf, treeText } from '#test/reading/read-pdf';
import { htmlPart, setToBytes } from '#test/reading/set-to-bytes';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zæøåA-ZÆØÅ]{1,14}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'handlingsplanen',
      'organisasjonstilhørighet',
      '§',
      '6',
      'kl.',
      '9.00',
      '10/2/2021',
      '1000',
      'Čállin',
      '–',
      'e-helse',
      'finansieringsmodellen,',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '😀',
      '中文',
      'محمد',
      '(שלום)',
      '👍🏽👩‍👩‍👧',
      'Ǩiurâl',
      '☒ja',
      '\u0301',
      'ﬁ',
      '‎',
      'a\u00adb',
      'https://a.no/b/c?d=e',
      'x'.repeat(300),
      '&lt;b&gt;',
      '&amp;',
      '\u00a0',
    ),
  },
);
const words = fc.array(word, { minLength: 0, maxLength: 40 }).map((list) => list.join(' '));
const inline = fc.oneof(
  words,
  words.map((text) => `<strong>${text}</strong>`),
  fc.tuple(words, words).map(([a, b]) => `<em>${a} <u>${b}</u></em>`),
  words.map((text) => `<a href="https://example.org/">${text}</a>`),
  words.map((text) => `${text}<br>${text}`),
  words.map((text) => `<s>${text}</s><sub>${text}</sub>`),
);
const line = fc.array(inline, { maxLength: 4 }).map((list) => list.join(' '));
const block = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line.map((text) => `<p>${text}</p>`),
    fc.tuple(fc.integer({ min: 1, max: 4 }), line).map(([level, text]) => `<h${level}>${text}</h${level}>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol type="a"', 'ol type="I"'),
        fc.array(tie('any'), { minLength: 1, maxLength: 4 }),
      )
      .map(
        ([list, items]) =>
          `<${list}>${items.map((item) => `<li>${String(item)}</li>`).join('')}</${list.slice(0, 2)}>`,
      ),
    fc
      .array(fc.array(tie('any'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
      .map(
        (rows) =>
          `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
      ),
    fc.tuple(line, tie('any')).map(([name, value]) => `<dl><dt>${name}</dt><dd>${String(value)}</dd></dl>`),
    tie('any').map((inner) => `<blockquote>${String(inner)}</blockquote>`),
    fc.constantFrom('<hr>', '<hr data-page-break>', ''),
  ),
})).any;
const html = fc.array(block, { minLength: 0, maxLength: 8 }).map((list) => list.map(String).join(''));

/** The words that a reader should find, labels that the engine adds left out. */
const letters = (text: string): string => text.replace(/[\s\u00a0\u00ad\u200e]|&\w+;/g, '').normalize('NFC');
const plain = (source: string): string =>
  letters(
    source
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

describe('any allowed HTML', () => {
  it('sets without fail, with all its words in their order in the structure', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        expect(checkAuthorHtml(source)).toEqual([]);
        const { bytes } = await setToBytes([htmlPart(source)]);
        const { tree } = await readPdf(bytes);
        expect(letters(withoutLabels(tree))).toBe(plain(source));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one word of a hundred thousand letters', 'a'.repeat(100_000)],
    ['one paragraph of a hundred thousand characters', 'ordet og saken '.repeat(6_700)],
    ['a hundred thousand characters that no face has', '中'.repeat(100_000)],
    ['a hundred thousand characters of emoji', '👍🏽'.repeat(25_000)],
    ['a hundred thousand soft hyphens and letters', 'a\u00ad'.repeat(50_000)],
  ])('sets %s', async (_what, text) => {
    const { bytes, pages } = await setToBytes([htmlPart(`<p>${text}</p>`)]);
    expect(pages.count).toBeGreaterThan(5);
    expect(letters(treeText((await readPdf(bytes)).tree))).toBe(letters(text));
  });

  it('sets a letter with a hundred thousand marks', async () => {
    const text = `x${'\u0301'.repeat(100_000)}`;
    const { bytes } = await setToBytes([htmlPart(`<p>${text}</p>`)]);
    expect(treeText((await readPdf(bytes)).tree)).toBe(text);
  });

  it('sets a table cell that is longer than a page, dividing the row', async () => {
    const cell = 'Lang tekst i en celle som går over flere sider. '.repeat(250);
    const source = `<table><thead><tr><th>Hode</th><th>To</th></tr></thead><tbody><tr><td>${cell}</td><td>kort</td></tr><tr><td>neste</td><td>rad</td></tr></tbody></table>`;
    const { bytes, pages } = await setToBytes([htmlPart(source)]);
    expect(pages.count).toBeGreaterThan(1);
    expect(letters(treeText((await readPdf(bytes)).tree))).toBe(plain(source));
  });

  it('sets a footnote that is longer than a page', async () => {
    const note = 'Kilden sier mye om dette. '.repeat(600);
    const source = `<p>Påstand<sup><a href="#fn-1">1</a></sup></p><aside id="fn-1"><p>${note}</p></aside><p>Slutt</p>`;
    const { bytes, pages } = await setToBytes([htmlPart(source)]);
    expect(pages.count).toBeGreaterThan(1);
    expect(letters(treeText((await readPdf(bytes)).tree))).toContain(letters(note));
  });

  it('sets an empty text as one empty page', async () => {
    expect((await setToBytes([htmlPart('')])).pages.count).toBe(1);
  });
});

function withoutLabels(node: Awaited<ReturnType<typeof readPdf>>['tree'], inList = false): string {
  // The labels of lists are the engine's own; the names of a dl are the author's.
  if (inList && node.type === 'Lbl') return '';
  const numbering = /ListNumbering \/(?!None)/.test(node.attributes['A'] ?? '');
  const own = node.type === 'LI' ? inList : numbering;
  return node.kids.map((kid) => (typeof kid === 'string' ? kid : withoutLabels(kid, own))).join(' ');
}
