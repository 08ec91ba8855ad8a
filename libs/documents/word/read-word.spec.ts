import { describe, expect, it } from '@jest/globals';
import { images } from '#test/hostile/images';
import { zip } from '#test/hostile/zip';
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

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A file as Word itself writes it, with a note, a comment and a head on its pages. */
function writtenInWord(body: string): Buffer {
  const part = (name: string, inside: string) => ({
    name: `word/${name}.xml`,
    content: `<w:${name} xmlns:w="${word}" xmlns:m="${math}">${inside}</w:${name}>`,
  });
  const related = ['footnotes', 'comments'].map(
    (name, i) => `<Relationship Id="r${i}" Type="${relation}/${name}" Target="${name}.xml"/>`,
  );
  const relations = (name: string, inside: string) => ({
    name,
    content: `<Relationships xmlns="${relation.replace('officeDocument', 'package')}">${inside}</Relationships>`,
  });
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    relations(
      '_rels/.rels',
      `<Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/>`,
    ),
    relations('word/_rels/document.xml.rels', related.join('')),
    part('document', `<w:body>${body}</w:body>`),
    part('footnotes', `<w:footnote w:id="2"><w:p>${run('Kilde')}</w:p></w:footnote>`),
    part('comments', `<w:comment w:id="0" w:initials="TL"><w:p>${run('Stemmer dette?')}</w:p></w:comment>`),
    { name: 'word/header1.xml', content: `<w:hdr xmlns:w="${word}">${run('Notat')}</w:hdr>` },
    { name: 'word/footer1.xml', content: `<w:ftr xmlns:w="${word}">${run('Side 1 av 2')}</w:ftr>` },
  ]);
}

describe('a Word file', () => {
  it('leaves what stands in the margin and tells of it, and has its footnotes all the same', async () => {
    const { root, leftOut } = await readWord(
      writtenInWord(
        `<w:p>${run('Tall')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>` +
          `<w:p><w:hyperlink w:anchor="x">${run('Se under')}</w:hyperlink></w:p>` +
          `<w:p><w:ins w:id="1" w:author="A">${run('nytt')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>gammelt</w:delText></w:r></w:del></w:p>` +
          `<w:p><m:oMath><m:r><m:t>E</m:t></m:r></m:oMath></w:p>`,
      ),
    );
    expect(writeHtml(root.children)).toBe(
      '<p>Tall<sup><a href="#fn-1">1</a></sup></p><p>Se under</p><p>nytt</p><aside id="fn-1">Kilde</aside>',
    );
    expect(Object.fromEntries(leftOut)).toEqual({ comments: 1, changes: 2, formulas: 1, margins: 1 });
  });

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
