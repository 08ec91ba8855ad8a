import { describe, expect, it } from '@jest/globals';
import { images } from '#test/hostile/images';
import { textOf } from '../html/document-node.js';
import { writeHtml } from '../html/write-html.js';
import { readWord } from './read-word.js';
import { wordDocument } from './word-document.js';
import { withOwnPictures } from './word-pictures-read.js';

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

  it('brings its pictures after what they stood in, with what they show', async () => {
    const png = (await images.png()).toString('base64');
    const image = (alt: string) => `<img src="data:image/png;base64,${png}" alt="${alt}">`;
    const { root, leftOut } = await roundTrip(
      `<p>Tekst</p><figure>${image('Kart over fylkene')}</figure><p>Mer</p><figure>${image('')}</figure>`,
    );
    const shown = root.children.map((node) =>
      node.kind === 'element' && node.name === 'figure'
        ? node.children.map((child) => (child.kind === 'element' ? child.attributes['alt'] : child.text))
        : textOf(node),
    );
    expect(shown.filter((each) => each !== '')).toEqual(['Tekst', ['Kart over fylkene'], 'Mer', ['']]);
    expect(leftOut.size).toBe(0);
  });

  it('tells of pictures that papers do not take, and has the others where papers have them', async () => {
    const png = (await images.png()).toString('base64');
    const { root, leftOut } = await withOwnPictures(
      `<p>Før <img src="data:image/x-emf;base64,RU1G"> etter</p>` +
        `<ul><li>A<img alt="Kart &amp; &quot;tall&quot;" src="data:image/png;base64,${png}"></li><li>B</li></ul>` +
        `<p><img src="data:image/png;base64,${png}"></p><aside id="fn-1"><img src="data:image/png;base64,${png}">N</aside>`,
    );
    expect(leftOut).toBe(2);
    expect(writeHtml(root.children).replace(/base64,[^"]*/g, '')).toBe(
      '<p>Før  etter</p><ul><li>A</li><li>B</li></ul>' +
        '<figure><img src="data:image/png;" alt="Kart &amp; &quot;tall&quot;"></figure>' +
        '<figure><img src="data:image/png;" alt=""></figure><aside id="fn-1">N</aside>',
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7 …')],
    ['a broken one', Buffer.from('PK\u0003\u0004 kaputt')],
  ])('that is %s is told to be unreadable', async (_name, bytes) => {
    await expect(readWord(bytes)).rejects.toMatchObject({ code: 'word.unreadable', kind: 'invalid' });
  });
});
