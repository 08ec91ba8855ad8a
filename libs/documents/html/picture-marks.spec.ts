import { describe, expect, it } from '@jest/globals';
import { withoutPictures } from './closed-pictures.js';
import { checkAuthorHtml } from './parse-html.js';
import { markedPassages, unmarkPassages } from './passage-marks.js';
import { passageKeysIn, withoutPassages } from './passages.js';
import { markPicture, picturesIn } from './picture-marks.js';

const figure = `<FIGURE><img src="data:image/png;base64,AAAA" alt='Tavle: data-exempt="u-9" <b>'><figcaption>Fra <em>m&oslash;tet</em></figcaption></FIGURE>`;
const text = `<p>Først</p>${figure}<ul><li><img src="vedlegg:kart" alt="Kart"/></li></ul><figure><figcaption>Uten bilde</figcaption></figure>`;

describe('pictures of a text', () => {
  it('are figures with an image, and images that stand alone', () => {
    expect(picturesIn(text)).toEqual([
      { words: 'Tavle: data-exempt="u-9" <b> Fra møtet', mark: undefined, isVedlegg: false },
      { words: 'Kart', mark: undefined, isVedlegg: true },
    ]);
    expect(picturesIn('<p>img</p>')).toEqual([]);
  });

  it.each([1, 2])('get a mark that is taken away without a trace: %d', (place) => {
    const marked = markPicture(text, place, 'u-1')!;
    expect(unmarkPassages(marked, 'u-1')).toBe(text);
    expect(unmarkPassages(marked, 'u-2')).toBe(marked);
    expect(passageKeysIn(marked)).toEqual(['u-1']);
    expect(markedPassages(marked)).toEqual([
      { key: 'u-1', words: picturesIn(text)[place - 1].words, isPicture: true },
    ]);
    expect(checkAuthorHtml(marked, 'marked').map(({ code }) => code)).not.toContain(
      'html.attributeNotAllowed',
    );
    expect(checkAuthorHtml(marked).map(({ code }) => code)).toContain('html.attributeNotAllowed');
    expect(markPicture(marked, place, 'u-2')).toBeUndefined();
    expect(markPicture(text, 3, 'u-1')).toBeUndefined();
  });

  it('lose a mark however somebody wrote it', () => {
    const odd = `<figure class=x  DATA-EXEMPT = 'u-1' ><img alt="a" src="b"></figure>`;
    expect(unmarkPassages(odd)).toBe('<figure class=x ><img alt="a" src="b"></figure>');
  });

  it('are out whole where they are kept from the reader: image, alternate text and caption', () => {
    const open = withoutPassages(markPicture(text, 1, 'u-1')!, () => '[unntatt]');
    expect(open).toContain('<p>Først</p><p><span class="exempt">[unntatt]</span></p><ul>');
    for (const gone of ['base64', 'Tavle', 'møtet', 'oslash']) expect(open).not.toContain(gone);
    const item = withoutPassages(markPicture(text, 2, 'u-1')!, () => '[unntatt]');
    expect(item).toContain('<li><p><span class="exempt">[unntatt]</span></p></li>');
    expect(checkAuthorHtml(open, 'marked').map(({ code }) => code)).toEqual(
      expect.not.arrayContaining(['html.blockInLine', 'html.misplaced']),
    );
  });

  it('are out as well when they are vedlegg that are kept from the reader', () => {
    const html =
      '<figure><img src="vedlegg:kart" alt="Kart"><figcaption>Hvor</figcaption></figure><p>Etter</p>';
    const closed = (source: string) => (source === 'vedlegg:kart' ? '[unntatt]' : undefined);
    expect(withoutPictures(html, closed)).toBe('<p><span class="exempt">[unntatt]</span></p><p>Etter</p>');
    expect(withoutPictures(html, () => undefined)).toBe(html);
  });
});
