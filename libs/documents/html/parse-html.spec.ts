import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import { childrenNamed, textOf } from './document-node.js';
import { checkAuthorHtml, parseDocumentHtml } from './parse-html.js';

const codes = (html: string): string[] => checkAuthorHtml(html).map((fault) => fault.code);

describe('author HTML', () => {
  it.each([
    '',
    '   \n ',
    'Bare tekst',
    '<p>Med <strong>fet</strong>, <em>kursiv</em>, <u>understreket</u>, <s>strøket</s> og m<sup>2</sup>, H<sub>2</sub>O.</p>',
    '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><hr><hr data-page-break>',
    '<ul><li>en<ol type="a" start="3"><li>to</li></ol></li></ul>',
    '<table><caption>T</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    '<dl><dt>Navn</dt><dd>Verdi</dd></dl><blockquote><p>Sitat</p></blockquote>',
    '<p><a href="https://www.regjeringen.no/">R</a> <a href="mailto:post@example.org">e-post</a></p>',
    '<p><a href="sak:5/1/2021">sak</a> <a href="vedlegg:notat">vedlegg</a></p>',
    '<figure><img src="vedlegg:kart" alt="Kart" width="300"><figcaption>Kartet</figcaption></figure>',
    '<p>Påstand<sup><a href="#fn-1">1</a></sup></p><aside id="fn-1">Kilde</aside>',
    '<p>uten slutt',
  ])('takes %s', (html) => {
    expect(checkAuthorHtml(html)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'html.elementNotAllowed'],
    ['<div>nei</div>', 'html.elementNotAllowed'],
    ['<iframe src="https://x"></iframe>', 'html.elementNotAllowed'],
    ['<!DOCTYPE html><p>x</p>', 'html.elementNotAllowed'],
    ['<p style="color:red">x</p>', 'html.attributeNotAllowed'],
    ['<p class="x">x</p>', 'html.attributeNotAllowed'],
    ['<p onclick="x()">x</p>', 'html.attributeNotAllowed'],
    ['<p id="a">x</p>', 'html.attributeNotAllowed'],
    ['<a href="javascript:alert(1)">x</a>', 'html.linkNotAllowed'],
    ['<a href="JAVASCRIPT:alert(1)">x</a>', 'html.linkNotAllowed'],
    ['<a href="data:text/html,x">x</a>', 'html.linkNotAllowed'],
    ['<a href="file:///etc/passwd">x</a>', 'html.linkNotAllowed'],
    ['<a href="#annet">x</a>', 'html.linkNotAllowed'],
    ['<img src="https://ute.example/spor.gif" alt="">', 'html.imageNotAllowed'],
    ['<img src="vedlegg:a">', 'html.imageWithoutAlt'],
    ['<ol type="x"><li>a</li></ol>', 'html.attributeValue'],
    ['<table><tr><td colspan="999999">a</td></tr></table>', 'html.attributeValue'],
    ['<li>løst punkt</li>', 'html.misplaced'],
    ['<ul>tekst</ul>', 'html.textMisplaced'],
    ['<ul><p>avsnitt</p></ul>', 'html.childNotAllowed'],
    ['<strong><table><tr><td>1</td></tr></table></strong>', 'html.blockInLine'],
    ['<p>x<sup><a href="#fn-1">1</a></sup></p>', 'html.footnoteMissing'],
    ['<p>x</p><aside id="fn-1">y</aside>', 'html.footnoteUnused'],
    ['<aside>y</aside>', 'html.footnoteWithoutId'],
  ])('refuses %s', (html, code) => {
    expect(codes(html)).toContain(code);
  });

  it('says line, column and name of what is wrong', () => {
    const [fault] = checkAuthorHtml('<p>en</p>\n<p>to <font color="red">x</font></p>');
    expect(fault).toEqual({
      path: '',
      code: 'html.elementNotAllowed',
      params: { element: 'font', line: 2, column: 7 },
    });
  });

  it('names every fault at once, up to a hundred', () => {
    expect(codes('<p class="a">x</p><b>y</b><p onclick="z">z</p>')).toHaveLength(3);
    expect(codes('<b>x</b>'.repeat(5000))).toHaveLength(100);
  });
});

describe('hostile HTML', () => {
  it('stops at the nesting limit', () => {
    expect(comesToAnEnd(() => codes('<blockquote>'.repeat(100_000)))).toContain('html.tooDeep');
  });

  it('refuses more than two million characters without reading them', () => {
    expect(comesToAnEnd(() => codes('a'.repeat(2_000_001)))).toEqual(['html.tooLong']);
  });

  it.each(['<', '<p ', '<!--', '&', '&#', '</', '<p a="', '<<', '<![CDATA['])(
    'survives %s without end',
    (piece) => {
      comesToAnEnd(() => codes(piece.repeat(200_000)));
    },
  );

  it('drops controls, halves of characters and direction overrides from the text', () => {
    const root = parseDocumentHtml('<p>a\u0000b\u0007c\u202ed\ud800e\ufeff</p>');
    expect(textOf(root)).toBe('abcd\ufffde');
  });
});

describe('template HTML', () => {
  it('has classes, ids, data attributes and sections besides', () => {
    const root = parseDocumentHtml(
      '<section class="proposal" id="s"><h2>F</h2><span data-page-of="s"></span></section>',
    );
    expect(childrenNamed(root, 'section')[0].attributes).toEqual({ class: 'proposal', id: 's' });
  });

  it('throws with every fault when anything else stands in it', () => {
    expect(() => parseDocumentHtml('<form></form>')).toThrow('html.notAllowed');
  });

  it('composes letters, so that one letter is one character', () => {
    expect(textOf(parseDocumentHtml('<p>bla\u030abær</p>'))).toBe('blåbær');
  });
});
