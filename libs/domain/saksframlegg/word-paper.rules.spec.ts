import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml, parseDocumentHtml } from '#documents/html/parse-html';
import { paperFromDocument } from './word-paper.rules.js';

const read = (html: string) => paperFromDocument(parseDocumentHtml(html));

describe('a paper out of a Word file', () => {
  it('has its known headings as sections, others with headings of their own, and each paragraph of the proposal', () => {
    const { text, headLeftOut } = read(
      '<h1>Teknologi</h1><p>Til\tRådet</p><p>Sak 14/2/2021</p><h2>Bakgrunn</h2><p>A</p><h3>Del</h3><p>B</p>' +
        '<h2>HOVEDPUNKTER</h2><ul><li><p>C</p></li></ul><h2>Tall</h2><p>D</p>' +
        '<h2>Forslag til vedtak</h2><p>Rådet <strong>vedtar</strong>.</p><ol><li><p>Saken avsluttes.</p></li></ol>',
    );
    expect(text).toEqual({
      sections: [
        { kind: 'background', heading: null, html: '<p>A</p><h3>Del</h3><p>B</p>' },
        { kind: 'mainPoints', heading: null, html: '<ul><li>C</li></ul>' },
        { kind: 'free', heading: 'Tall', html: '<p>D</p>' },
      ],
      proposedVedtak: ['Rådet <strong>vedtar</strong>.', 'Saken avsluttes.'],
    });
    expect(headLeftOut).toBe(true);
  });

  it('has its pictures where they stood; one in the proposal is told of', () => {
    const figure = '<figure><img src="data:image/png;base64,AA==" alt="Kart"></figure>';
    const { text, picturesLeftOut } = read(
      `<h1>Bakgrunn</h1><p>A</p>${figure}<h1>Hovedpunkter</h1>${figure}<h1>Forslag til vedtak</h1>${figure}<p>B</p>`,
    );
    expect(text.sections.map(({ html }) => html)).toEqual([`<p>A</p>${figure}`, figure]);
    expect(text.proposedVedtak).toEqual(['B']);
    expect(picturesLeftOut).toBe(1);
  });

  it('keeps what stands before the first heading, when it is no head', () => {
    const { text, headLeftOut } = read('<p>Bare tekst</p><h1>Bakgrunn</h1><p>A</p>');
    expect(text.sections).toEqual([
      { kind: 'text', heading: null, html: '<p>Bare tekst</p>' },
      { kind: 'background', heading: null, html: '<p>A</p>' },
    ]);
    expect(headLeftOut).toBe(false);
  });

  it('without headings is one text', () => {
    expect(read('<p>En</p><p></p><p>To</p>').text.sections).toEqual([
      { kind: 'text', heading: null, html: '<p>En</p><p>To</p>' },
    ]);
  });

  it('takes a footnote along to the section that refers to it', () => {
    const { sections } = read(
      '<h1>Bakgrunn</h1><p>A</p><h1>Tall</h1><p>B<sup><a href="#fn-1">1</a></sup></p><aside id="fn-1">Kilde</aside>',
    ).text;
    expect(sections[0].html).toBe('<p>A</p>');
    expect(sections[1].html).toContain('<aside id="fn-1">Kilde</aside>');
    expect(sections.flatMap(({ html }) => checkAuthorHtml(html))).toEqual([]);
  });

  it('has what a footnote of the proposal says in the line itself', () => {
    const { text } = read(
      '<h1>Forslag til vedtak</h1><p>Rådet viser til brevet<sup><a href="#fn-1">1</a></sup>.</p><aside id="fn-1">Datert 8. mai</aside>',
    );
    expect(text.proposedVedtak).toEqual(['Rådet viser til brevet (Datert 8. mai).']);
  });

  it('puts a section that comes twice together', () => {
    expect(read('<h1>Bakgrunn</h1><p>A</p><h1>Bakgrunn</h1><p>B</p>').text.sections).toEqual([
      { kind: 'background', heading: null, html: '<p>A</p><p>B</p>' },
    ]);
  });

  it('has tables without paragraphs in every cell', () => {
    const table =
      '<table><thead><tr><th><p><strong>A</strong></p></th></tr></thead><tbody><tr><td><p>1</p></td></tr></tbody></table>';
    expect(read(table).text.sections[0].html).toBe(
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    );
  });
});
