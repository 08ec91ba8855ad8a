import { describe, expect, it } from '@jest/globals';
import { textOf } from '../html/document-node.js';
import { writeHtml } from '../html/write-html.js';
import { readWord } from './read-word.js';
import { wordDocument } from './word-document.js';

const meta = {
  ...{ title: 'T', language: 'nb-NO' as const, author: 'A', subject: 'S', identifier: 'x' },
  ...{ created: '2021-02-19T09:00:00Z', runningHead: { left: '', right: '' }, foot: { left: '' } },
};
const roundTrip = async (html: string) => readWord(await wordDocument(html, meta));
const htmlOf = async (html: string) => writeHtml((await roundTrip(html)).root.children);

describe('a Word file', () => {
  it.each([
    '<h2>Bakgrunn</h2><p>En <strong>viktig</strong> og <em>ny</em> sak &amp; «mer» &lt;her&gt;.</p>',
    '<ul><li>en<ul><li>under</li></ul></li><li>to</li></ul>',
    '<ol><li>en</li><li>to</li></ol>',
    '<p>H<sub>2</sub>O og m<sup>2</sup>, <s>strøket</s> 😀</p>',
    '<p><a href="https://example.org/a?b=1&amp;c=2">lenke</a></p>',
    '<p>Påstand<sup><a href="#fn-1">1</a></sup> her<sup><a href="#fn-2">2</a></sup>.</p><aside id="fn-1">Kilde én</aside><aside id="fn-2">Kilde to</aside>',
  ])('that the program made reads back as %s', async (html) => {
    expect(await htmlOf(html)).toBe(html);
  });

  it('keeps its tables', async () => {
    const html =
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td colspan="2">x</td></tr></tbody></table>';
    const read = await htmlOf(html);
    expect(read).toContain('<td colspan="2"><p>x</p></td>');
    expect(read).toMatch(/<thead><tr><th><p>(<strong>)?A/);
  });

  it('tells how many pictures it left behind', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const html = `<p>Tekst</p><figure><img src="data:image/png;base64,${pixel}" alt="Kart"></figure>`;
    const { root, leftOut } = await roundTrip(html);
    expect(textOf(root)).toBe('Tekst');
    expect(leftOut.get('pictures')).toBe(1);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7 …')],
    ['a broken one', Buffer.from('PK\u0003\u0004 kaputt')],
  ])('that is %s is told to be unreadable', async (_name, bytes) => {
    await expect(readWord(bytes)).rejects.toMatchObject({ code: 'word.unreadable', kind: 'invalid' });
  });
});
