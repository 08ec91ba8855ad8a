import { describe, expect, it } from '@jest/globals';
import { countPassages, markedPassages, markPassage, unmarkPassages } from './passage-marks.js';
import { checkAuthorHtml } from './parse-html.js';
import { withoutPassages } from './passages.js';

const text =
  '<h2>Om s&oslash;knaden</h2><p>Kari <strong>Nes</strong> har\n s&oslash;kt&nbsp;om permisjon<sup><a href="#fn-1">1</a></sup>.</p>' +
  '<ul><li>Kari Nes</li><li>Per</li></ul><aside id="fn-1">Brev <em>fra</em> legen</aside>';
const mark = (html: string, words: string, place?: number) => markPassage(html, words, 'u-1', place);
const span = (words: string) => `<span data-exempt="u-1">${words}</span>`;

describe('markPassage', () => {
  it('puts a mark around the words and leaves every other sign as it is', () => {
    const marked = mark(text, 'søkt om permisjon')!;
    expect(marked).toContain(`har\n ${span('s&oslash;kt&nbsp;om permisjon')}<sup>`);
    expect(unmarkPassages(marked)).toBe(text);
    expect(checkAuthorHtml(marked, 'marked')).toEqual([]);
  });

  it('stands around whole elements, so that a footnote goes out with the words that refer to it', () => {
    const marked = mark(text, 'permisjon1')!;
    expect(marked).toContain(span('permisjon<sup><a href="#fn-1">1</a></sup>'));
    expect(withoutPassages(marked, () => '[unntatt]')).not.toContain('legen');
  });

  it('is parted where it must be: at the borders of what it goes half into, and of paragraphs', () => {
    expect(mark('<p>en <em>to tre</em> fire</p>', 'en to')).toBe(
      `<p>${span('en')} <em>${span('to')} tre</em> fire</p>`,
    );
    const across = mark(text, 'permisjon1. Kari')!;
    expect(unmarkPassages(across)).toBe(text);
    expect(across).toContain(`<li>${span('Kari')} Nes</li>`);
    expect(checkAuthorHtml(across, 'marked')).toEqual([]);
  });

  it('takes one place, or all, and says nothing of words that do not stand there', () => {
    expect(countPassages(text, 'Kari Nes')).toBe(2);
    expect(mark(text, 'Kari Nes', 2)).toContain(`<p>Kari <strong>Nes</strong>`);
    expect(mark(text, 'Kari Nes', 2)).toContain(`<li>${span('Kari Nes')}</li>`);
    expect(mark(text, 'Kari Nes')!.split('data-exempt').length - 1).toBe(2);
    expect(mark(text, 'Kari Nes', 3)).toBeUndefined();
    expect(mark(text, 'kari nes')).toBeUndefined();
    expect(mark(text, ' \n')).toBeUndefined();
  });

  it('finds words whatever white space is between them, and letters beyond the first plane', () => {
    expect(mark('<p>a\u00a0😀 b</p>', 'a😀b')).toBe(`<p>${span('a\u00a0😀 b')}</p>`);
    expect(mark('<p>a<br>b</p>', 'a b')).toBe(`<p>${span('a<br>b')}</p>`);
  });

  it('may stand around and in another mark', () => {
    const once = markPassage('<p>en to tre</p>', 'to', 'u-0')!;
    const around = mark(once, 'en to')!;
    expect(around).toBe(`<p>${span('en <span data-exempt="u-0">to</span>')} tre</p>`);
    expect(unmarkPassages(around, 'u-1')).toBe(once);
  });
});

describe('markedPassages', () => {
  it('tells the words of each key once', () => {
    const marked = markPassage(mark(text, 'Kari Nes')!, 'Per', 'u-2')!;
    expect(markedPassages(marked)).toEqual([
      { key: 'u-1', words: 'Kari Nes … Kari Nes', isPicture: false },
      { key: 'u-2', words: 'Per', isPicture: false },
    ]);
    expect(markedPassages(text)).toEqual([]);
  });
});

describe('a marking', () => {
  it('is undone without a trace, wherever it was', () => {
    const letters = [...'OmsøknadenKariNesharsøktompermisjon1.KariNesPerBrevfralegen'];
    for (let from = 0; from < letters.length; from += 3)
      for (const length of [1, 2, 5, 11, 30]) {
        const words = letters.slice(from, from + length).join('');
        const marked = mark(text, words);
        expect(marked).toBeDefined();
        expect(unmarkPassages(marked!)).toBe(text);
        expect(checkAuthorHtml(marked!, 'marked')).toEqual([]);
        expect(withoutPassages(marked!, () => '¤').replaceAll(/<[^>]*>|\s/g, '')).not.toContain(
          length > 5 ? words : '\u0000',
        );
      }
  });
});
