import { describe, expect, it } from '@jest/globals';
import { markingOf, remarked, unmarkingOf } from './marking.rules.js';

const texts = [
  { place: '1', kind: 'background', heading: null, html: '<p>Per og Kari. Per.</p>' },
  { place: '2', kind: 'free', heading: 'Mer', html: '<p>Også Per.</p>' },
];
const marked = (occurrence: number | null) =>
  remarked(texts, markingOf({ place: '1', words: 'Per', occurrence }, 'u-1')).map(({ html }) =>
    html.replaceAll(/<span data-exempt="u-1">(.*?)<\/span>/g, '[$1]'),
  );

describe('marking passages of a document', () => {
  it('takes one place in one text, or every place in all of them', () => {
    expect(marked(2)).toEqual(['<p>Per og Kari. [Per].</p>']);
    expect(marked(3)).toEqual([]);
    expect(marked(null)).toEqual(['<p>[Per] og Kari. [Per].</p>', '<p>Også [Per].</p>']);
  });

  it('takes a whole picture of one text, and its mark away again', () => {
    const pictures = texts.map((text) => ({ ...text, html: `${text.html}<img src="x" alt="Kart">` }));
    const one = remarked(pictures, markingOf({ place: '2', picture: 1 }, 'u-1'));
    expect(one.map(({ html }) => html)).toEqual([
      '<p>Også Per.</p><img data-exempt="u-1" src="x" alt="Kart">',
    ]);
    expect(remarked(one, unmarkingOf('u-1'))).toEqual([pictures[1]]);
    expect(remarked(pictures, markingOf({ place: '2', picture: 2 }, 'u-1'))).toEqual([]);
  });

  it('is undone by the key, and changes only the texts that carry it', () => {
    const one = remarked(texts, markingOf({ place: '2', words: 'Per', occurrence: 1 }, 'u-1'));
    expect(remarked([texts[0], ...one], unmarkingOf('u-1'))).toEqual([texts[1]]);
  });

  it('never changes a word', () => {
    expect(() => remarked(texts, ({ html }) => html.replace('Kari', 'Ola'))).toThrow(
      'would change the words',
    );
  });
});
