import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { pictureKeysIn, withPictures } from './text-picture.rules.js';

const figure =
  '<figure><img src="vedlegg:kart" alt="Kart over «fylkene»"><figcaption>Kart</figcaption></figure>';
const pictures = new Map([['kart', { source: 'data:image/png;base64,AAAA', width: 800, height: 600 }]]);

describe('pictures in a text', () => {
  it('are found by their keys, each once', () => {
    expect(pictureKeysIn(`${figure}<p><a href="vedlegg:notat">x</a></p>${figure}`)).toEqual(['kart']);
    expect(pictureKeysIn('<p>vedlegg:kart</p><img src="data:image/png;base64,AA" alt="">')).toEqual([]);
  });

  it('are put in with their size and their alternate text, and are still author HTML', () => {
    const html = withPictures(figure, pictures);
    expect(html).toContain(
      '<img src="data:image/png;base64,AAAA" width="800" height="600" alt="Kart over «fylkene»">',
    );
    expect(checkAuthorHtml(html)).toEqual([]);
  });

  it('keep the width that the author gave, and their shape', () => {
    const html = withPictures('<img src="vedlegg:kart" alt="Kart" width="400" height="10">', pictures);
    expect(html).toBe('<img src="data:image/png;base64,AAAA" width="400" height="300" alt="Kart">');
  });

  it('keep their key when they are not to be had, so that their words are set', () => {
    expect(withPictures(figure, new Map())).toBe(figure);
  });
});
