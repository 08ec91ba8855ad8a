import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import type { Item, LineItem } from './items.js';
import { layOutPart, type PartLayout } from './part-layout.js';

const lay = (html: string): PartLayout =>
  layOutPart(html, {
    look: defaultLook,
    language: 'nb-NO',
    pictures: new Map(),
    pageDigits: 2,
    prefix: 'p-',
    bookmarkLevel: undefined,
  });

const textOfLine = ({ paragraph, line }: LineItem): string =>
  paragraph.texts
    .slice(line === 0 ? 0 : paragraph.ends[line - 1], paragraph.ends[line])
    .map((each) => each.text)
    .join(' ');

/** The lines of a page from top to bottom; rows as `[a | b]`, repeated heads marked with `*`. */
function linesOf(layout: PartLayout, page: number): string[] {
  const show = (item: Item): string => {
    if (item.kind === 'line') return textOfLine(item);
    if (item.kind !== 'row') return `<${item.kind}>`;
    return `[${item.cells.map((cell) => cell.items.map(show).join(' ')).join(' | ')}]`;
  };
  return layout.pages[page].placed.map(({ item, repeated }) => `${repeated ? '*' : ''}${show(item)}`);
}

const { sheet } = defaultLook;
const room = sheet.height - sheet.top - sheet.bottom;
const body = defaultLook.styles.body;
/** Paragraphs of one line that fill a page but for about `points`. */
const fill = (points: number): string => {
  const each = body.leading + body.after;
  return '<p>fyll</p>'.repeat(Math.floor((room - points) / each));
};
const long = (lines: number): string =>
  `<p>${'Et avsnitt som går over flere linjer når det settes på et vanlig ark med vanlig satsflate. '.repeat(lines)}</p>`;

describe('page ends', () => {
  it('leave at least two lines of a paragraph on either page', () => {
    for (let left = 20; left < 140; left += 7) {
      const layout = lay(fill(left) + long(6));
      const parts = layout.pages.map(
        (page) =>
          page.placed.filter(({ item }) => item.kind === 'line' && item.paragraph.ends.length > 3).length,
      );
      for (const count of parts.filter((each) => each > 0)) expect(count).toBeGreaterThanOrEqual(2);
    }
  });

  it('never part a heading from what follows, also where heading follows heading', () => {
    for (let left = 10; left < 160; left += 9) {
      const layout = lay(`${fill(left)}<h2>Overskrift</h2><h3>Under</h3>${long(4)}`);
      layout.pages.forEach((_page, i) => {
        expect(linesOf(layout, i).at(-1)).not.toMatch(/Overskrift|Under/);
      });
    }
  });

  it('keep an introduction ending with a colon beside its list', () => {
    for (let left = 10; left < 90; left += 6) {
      const layout = lay(`${fill(left)}<p>Dette gjelder:</p><ul><li>en</li><li>to</li></ul>`);
      layout.pages.forEach((_page, i) => expect(linesOf(layout, i).at(-1)).not.toMatch(/gjelder:/));
    }
  });

  it('leave no signature alone: two lines of the text come along with it', () => {
    const signature = '<p class="keep">Med vennlig hilsen</p><div class="signature"><p>Kari Nes</p></div>';
    for (let left = 10; left < 200; left += 5)
      for (const text of ['<p>Nest sist.</p><p>Sist.</p>', long(3), '<h2>Til slutt</h2><p>Sist.</p>']) {
        const layout = lay(fill(left) + text + signature);
        const lines = linesOf(layout, layout.pages.length - 1);
        expect(lines.indexOf('Med vennlig hilsen')).toBeGreaterThanOrEqual(2);
        expect(lines.at(-1)).toBe('Kari Nes');
      }
  });

  it('come where the author asks for them', () => {
    const layout = lay('<p>en</p><hr data-page-break><p>to</p>');
    expect(layout.pages.map((_page, i) => linesOf(layout, i))).toEqual([['en'], ['to']]);
  });

  it('make no empty page for a page break at the very top', () => {
    expect(lay('<hr data-page-break><p>en</p>').pages).toHaveLength(1);
  });
});

describe('tables over pages', () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<tr><td>${i + 1}</td><td>tekst</td></tr>`).join('');

  it('repeat their head on every page and say it once', () => {
    const layout = lay(
      `<table><thead><tr><th>Nr</th><th>Hva</th></tr></thead><tbody>${rows(90)}</tbody></table>`,
    );
    expect(layout.pages.length).toBeGreaterThan(2);
    layout.pages.forEach((_page, i) =>
      expect(linesOf(layout, i)[0]).toBe(i === 0 ? '[Nr | Hva]' : '*[Nr | Hva]'),
    );
  });

  it('keep rows whole where a page can hold them', () => {
    const tall = '<p>linje</p>'.repeat(8);
    const layout = lay(`${fill(60)}<table><tbody><tr><td>${tall}</td><td>x</td></tr></tbody></table>`);
    expect(linesOf(layout, 1)).toEqual([`[${'linje '.repeat(8).trim()} | x]`]);
  });

  it('keep the caption and the head with the first row', () => {
    for (let left = 10; left < 130; left += 8) {
      const layout = lay(
        `${fill(left)}<table><caption>Tabell</caption><thead><tr><th>Nr</th></tr></thead><tbody>${rows(2)}</tbody></table>`,
      );
      expect(linesOf(layout, 0).at(-1)).not.toMatch(/Tabell|Nr/);
    }
  });

  it('give every row the same columns, also with spans and holes', () => {
    const layout = lay(
      '<table><tbody><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td></tr></tbody></table>',
    );
    expect(linesOf(layout, 0)).toEqual(['[a | b]', '[c | ]']);
  });
});

describe('footnotes', () => {
  it('stand on the page of the line that refers to them', () => {
    for (let left = 10; left < 130; left += 11) {
      const layout = lay(
        `${fill(left)}<p>Se noten<sup><a href="#fn-1">1</a></sup></p><aside id="fn-1">Noten</aside>`,
      );
      layout.pages.forEach((page, i) => {
        expect(page.notes.length > 0).toBe(linesOf(layout, i).some((line) => line.startsWith('Se')));
      });
    }
  });

  it('never overlap the text above them', () => {
    const note = (n: number): string =>
      `<p>Tekst<sup><a href="#fn-${n}">1</a></sup></p><aside id="fn-${n}">${'En lang note. '.repeat(12)}</aside>`;
    const layout = lay(Array.from({ length: 60 }, (_, i) => note(i)).join(''));
    for (const page of layout.pages) {
      const last = page.placed.at(-1);
      if (last && page.noteRule !== undefined)
        expect(last.y + last.item.height).toBeLessThanOrEqual(page.noteRule);
      const end = page.notes.at(-1);
      if (end) expect(end.y + end.item.height).toBeLessThanOrEqual(sheet.height - sheet.bottom + 0.1);
    }
  });
});
