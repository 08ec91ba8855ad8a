import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml } from './parse-html.js';
import { passageKeysIn, withoutPassages } from './passages.js';

const closed =
  (...keys: string[]) =>
  (key: string) =>
    keys.includes(key) ? '[unntatt]' : undefined;

describe('withoutPassages', () => {
  it('puts a mark in the place of the words and leaves the rest as it is', () => {
    const html = '<p>Kari <strong>Nes</strong> søkte <span data-exempt="a-1">permisjon</span> i mai.</p>';
    expect(withoutPassages(html, closed('a-1'))).toBe(
      '<p>Kari <strong>Nes</strong> søkte <span class="exempt">[unntatt]</span> i mai.</p>',
    );
  });

  it('gives back a text with nothing to take out letter for letter', () => {
    const html = '<p>&Aring;pent&nbsp;<span data-exempt="b-1">for noen</span></p>';
    expect(withoutPassages(html, closed('a-1'))).toBe(html);
  });

  it('takes out everything inside a passage: marks, addresses, passages in it', () => {
    const html =
      '<p><span data-exempt="a-1">ring <a href="https://hemmelig.no/x">Per</a> <span data-exempt="b-1">nå</span></span></p>';
    expect(withoutPassages(html, closed('a-1'))).toBe('<p><span class="exempt">[unntatt]</span></p>');
    expect(withoutPassages(html, closed('b-1'))).not.toContain('nå');
  });

  it('takes out the footnote that only a passage refers to, and keeps the one that others refer to as well', () => {
    const reference = (n: number) => `<sup><a href="#fn-${n}">${n}</a></sup>`;
    const html =
      `<p>Åpent${reference(2)} <span data-exempt="a-1">lukket${reference(1)}${reference(2)}</span></p>` +
      '<aside id="fn-1">Bare der</aside><aside id="fn-2">Begge steder</aside>';
    const open = withoutPassages(html, closed('a-1'));
    expect(open).not.toContain('Bare der');
    expect(open).toContain('Begge steder');
  });

  it('says it once where one passage was parted into several', () => {
    const html =
      '<p><span data-exempt="a-1">en </span><strong><span data-exempt="a-1">to</span></strong><span data-exempt="a-1"> tre</span><span data-exempt="a-1"> fire</span></p>';
    expect(withoutPassages(html, closed('a-1')).match(/unntatt/g)).toHaveLength(3);
  });

  it.each([
    '<p><span data-exempt="a-1">hemmelig',
    '<p><SPAN DATA-EXEMPT="a-1">hemmelig</SPAN></p>',
    "<p><span data-exempt='a-1'>hemmelig</p><p>mer</p>",
    '<table><tr><td><span data-exempt="a-1"><em>hemmelig</em></span></td></tr></table>',
  ])('takes it out of a text that nobody would write: %s', (html) => {
    expect(withoutPassages(html, closed('a-1'))).not.toContain('hemmelig');
  });
});

describe('passageKeysIn', () => {
  it('names each key once, in order', () => {
    const html =
      '<p><span data-exempt="b-1">x</span><span data-exempt="a-1">y</span><span data-exempt="b-1">z</span></p>';
    expect(passageKeysIn(html)).toEqual(['b-1', 'a-1']);
    expect(passageKeysIn('<p>Om data og unntak</p>')).toEqual([]);
  });
});

describe('checkAuthorHtml', () => {
  const html = '<p><span data-exempt="a-12">ord</span></p>';

  it('takes marked passages only where they may be', () => {
    expect(checkAuthorHtml(html, 'marked')).toEqual([]);
    expect(checkAuthorHtml(html)).toMatchObject([{ code: 'html.elementNotAllowed' }]);
  });

  it('refuses a span that marks nothing, a strange key, and looks', () => {
    expect(checkAuthorHtml('<p><span>ord</span></p>', 'marked')).toMatchObject([
      { code: 'html.elementNotAllowed' },
    ]);
    expect(checkAuthorHtml('<p><span data-exempt="A b">ord</span></p>', 'marked')).toMatchObject([
      { code: 'html.attributeValue' },
    ]);
    expect(checkAuthorHtml('<p><span data-exempt="a-12" class="x">ord</span></p>', 'marked')).toMatchObject([
      { code: 'html.attributeNotAllowed' },
    ]);
  });
});
