import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import { textLinksIn, withResolvedLinks } from './text-link.rules.js';

const numbers: Record<string, { text: string; anchor?: string }> = {
  temanotat: { text: 'vedlegg 2', anchor: 'sak-15-2-2021-vedlegg-2' },
  '5/1/2021': { text: 'sak 5/1/2021' },
};
const printed = (html: string) => withResolvedLinks(html, (link) => numbers[link.target]);

describe('references in a text', () => {
  it('are found with their words and place', () => {
    const html = '<p>Se <a href="vedlegg:temanotat">vedlegg <em>1</em></a>.</p>';
    expect(textLinksIn(html)).toEqual([
      { kind: 'vedlegg', target: 'temanotat', words: 'vedlegg 1', start: 6, end: html.indexOf('</a>') + 4 },
    ]);
  });

  it('are printed with the number that the vedlegg has now, as a link where it is in the same document', () => {
    expect(printed('<p>Se <a href="vedlegg:temanotat">vedlegg 1</a>.</p>')).toBe(
      '<p>Se <a href="#sak-15-2-2021-vedlegg-2">vedlegg 2</a>.</p>',
    );
  });

  it('are printed as words where the thing is somewhere else', () => {
    expect(printed('<p>Som i <a href="sak:5/1/2021">sak 5-1-2021</a>.</p>')).toBe(
      '<p>Som i sak 5/1/2021.</p>',
    );
  });

  it('keep a capital where the author wrote one', () => {
    expect(printed('<p><a href="sak:5/1/2021">Sak 5/1/21</a> ble utsatt.</p>')).toBe(
      '<p>Sak 5/1/2021 ble utsatt.</p>',
    );
  });

  it("keep the author's own words and add the number", () => {
    expect(printed('<a href="vedlegg:temanotat">temanotatet</a>')).toBe(
      '<a href="#sak-15-2-2021-vedlegg-2">temanotatet (vedlegg 2)</a>',
    );
    expect(printed('<a href="vedlegg:temanotat"></a>')).toBe(
      '<a href="#sak-15-2-2021-vedlegg-2">vedlegg 2</a>',
    );
  });

  it("leave the author's words when they lead nowhere any more", () => {
    expect(printed('<p><a href="vedlegg:borte">vedlegg 9</a></p>')).toBe('<p>vedlegg 9</p>');
  });

  it('escape what they print', () => {
    expect(printed('<a href="vedlegg:borte">&lt;script&gt; &amp; sånt</a>')).toBe(
      '&lt;script&gt; &amp; sånt',
    );
  });

  it('leave every other link and letter as it is', () => {
    const html =
      '<p>Les <a href="https://example.no/?a=1&amp;b=2">mer</a>, R&amp;D &lt; 3 <a href="#fn-1">1</a></p>';
    expect(printed(html)).toBe(html);
  });

  it('are found in a text of 1,000,000 characters', () => {
    const html = `<p>${'ord '.repeat(250_000)}<a href="vedlegg:temanotat">x</a></p>`;
    expect(comesToAnEnd(() => textLinksIn(html))).toHaveLength(1);
  });
});
