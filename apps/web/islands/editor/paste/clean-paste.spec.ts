import { describe, expect, it } from '@jest/globals';
import { cleanPaste } from './clean-paste.js';

const clean = (html: string, used: readonly string[] = []) => cleanPaste(html, new Set(used));
const htmlOf = (html: string) => clean(html).html.replace(/ class="[^"]*"/g, '');
const point = (level: number, sign: string, words: string, list = 'l0') =>
  `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
  `<span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>` +
  `<![endif]>${words}<o:p></o:p></p>`;
const plain = (html: string) => htmlOf(html).replace(/<\/?o:p>/g, '');

describe('what is pasted from Word', () => {
  it('has lists, one in another, with the numbers that they begin with', () => {
    const points = [point(1, '·', 'En'), point(2, 'o', 'Under'), point(1, '·', 'To'), '<p>Etter</p>'];
    expect(plain(points.join(''))).toBe(
      '<ul><li><p>En</p><ul><li><p>Under</p></li></ul></li><li><p>To</p></li></ul><p>Etter</p>',
    );
    expect(plain(point(1, '3.', 'Tredje') + point(1, '4.', 'Fjerde'))).toBe(
      '<ol start="3"><li><p>Tredje</p></li><li><p>Fjerde</p></li></ol>',
    );
    expect(plain(point(1, 'a)', 'A', 'l0') + point(1, 'II.', 'B', 'l1'))).toBe(
      '<ol type="a"><li><p>A</p></li></ol><ol type="I"><li><p>B</p></li></ol>',
    );
    expect(plain(point(3, '·', 'Dypt') + point(2, '·', 'Mindre dypt'))).toBe(
      '<ul><li><p>Dypt</p><ul><li><p>Mindre dypt</p></li></ul></li></ul>',
    );
  });

  it('has footnotes of our own, numbered after those that the text has', () => {
    const html =
      `<p>Tall<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>` +
      `<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>` +
      `<a href="#_ftnref1" name="_ftn1">[1]</a> SSB, <i>2021</i>.</p></div></div>`;
    const { html: made, left } = clean(html, ['fn-4']);
    expect(made).toBe(
      '<p>Tall<sup><a href="#fn-5">5</a></sup>.</p><aside id="fn-5"> SSB, <i>2021</i>. </aside>',
    );
    expect(left.notes).toBe(false);
    expect(cleanPaste(html, 'none')).toMatchObject({
      html: '<p>Tall<span>[1]</span>.</p>',
      left: { notes: true },
    });
    expect(clean('<p>Tall<a href="#_ftn1">[1]</a></p>')).toEqual({
      html: '<p>Tall[1]</p>',
      left: { pictures: false, objects: false, notes: true, links: false, paragraphs: false, remarks: [] },
    });
  });

  it('tells what could not come along: pictures, remarks, fields, links to places in the file', () => {
    const { html, left } = clean(
      `<p>Se <a href="#_Toc1">kapittel 2</a>, <a href="file:///C:/x.docx">filen</a> og <a href="https://a.no">a.no</a>` +
        `<a class=msocomanchor href="#_msocom_1">[TL1]</a><img src="file:///bilde.png"><input value="x"></p>` +
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Stemmer\ndette?` +
        `<a class=msocomoff href="#_msoanchor_1">[TL1]</a></p></div></div><script>alert(1)</script><style>p{}</style>`,
    );
    expect(html).toBe('<p>Se kapittel 2, filen og <a href="https://a.no">a.no</a></p>');
    expect(left).toEqual({
      ...{
        pictures: true,
        objects: true,
        notes: false,
        links: true,
        paragraphs: false,
        remarks: ['Stemmer dette?'],
      },
    });
  });

  it('has its headings in two ranks, its title first', () => {
    expect(htmlOf('<h1>A</h1><h2>B</h2><h3>C</h3>')).toBe('<h3>A</h3><h4>B</h4><h4>C</h4>');
    expect(htmlOf('<p class=MsoTitle>T</p><h1>A</h1>')).toBe('<h3>T</h3><h4>A</h4>');
  });
});

describe('what is pasted from other places', () => {
  it('has what its looks mean, and no looks', () => {
    expect(
      htmlOf(
        '<b style="font-weight:normal" id="docs"><p style="margin:0"><span style="font-weight:700">Fet</span> ' +
          '<span style="font-style:italic;vertical-align:super">hevet</span> <span style="text-decoration:line-through">ut</span> ' +
          '<a href="https://a.no"><span style="color:#15c;text-decoration:underline">lenke</span></a></p></b>',
      ),
    ).toBe(
      '<span id="docs"><p><span><strong>Fet</strong></span> <span><sup><em>hevet</em></sup></span> ' +
        '<span><s>ut</s></span> <a href="https://a.no"><span>lenke</span></a></p></span>',
    );
  });

  it('keeps pictures that have their bytes and what they show told, and the words below others', () => {
    const kept =
      '<figure><img src="data:image/png;base64,AA==" alt="En kurve"><figcaption>Kurven</figcaption></figure>';
    expect(clean(kept)).toMatchObject({ html: kept, left: { pictures: false } });
    expect(
      clean('<figure><img src="https://a.no/x.png" alt="X"><figcaption>Under</figcaption></figure>'),
    ).toMatchObject({
      ...{ html: '<p>Under</p>', left: { pictures: true } },
    });
  });

  it('becomes the lines of one paragraph where only one can stand', () => {
    expect(
      cleanPaste(
        '<p>Rådet <b>vedtar</b> A.</p>\n<ul><li>B</li><li><p>C</p></li></ul><table><tr><td>D</td><td>E</td></tr></table>',
        'none',
      ),
    ).toMatchObject({
      html: '<p>Rådet <b>vedtar</b> A.<br>B<br>C<br>D<br>E</p>',
      left: { paragraphs: true },
    });
    expect(cleanPaste('<p>Bare <i>ett</i></p>', 'none')).toMatchObject({
      ...{ html: '<p>Bare <i>ett</i></p>', left: { paragraphs: false } },
    });
  });

  it('copied out of the editor is as it was, with new numbers for footnotes that are there already', () => {
    const html = '<h4 data-pm-slice="1 1 []">Under</h4><p>A<sup><a href="#fn-1">1</a></sup></p>';
    expect(clean(html, ['fn-1']).html).toBe(html);
    expect(clean('<aside data-pm-slice="0 0 []" id="fn-1">Bare noten</aside>').html).toBe(
      '<p>Bare noten</p>',
    );
    expect(clean(`${html}<aside id="fn-1">Note</aside>`, ['fn-1']).html).toBe(
      '<h4 data-pm-slice="1 1 []">Under</h4><p>A<sup><a href="#fn-2">2</a></sup></p><aside id="fn-2">Note</aside>',
    );
  });
});
