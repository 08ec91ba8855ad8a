import { describe, expect, it } from '@jest/globals';
import { passageChoice, passageFaults, type PassageInput } from './passage.rules.js';

const texts = [
  { place: '1', kind: 'background', heading: null, html: '<p>Per og <em>Kari</em>. Per.</p>' },
  { place: '2', kind: 'summary', heading: null, html: '<p>Ola</p><figure><img src="x" alt="Kart"></figure>' },
];
const chosen = (more: Partial<PassageInput>): PassageInput => ({
  ...{ place: '1', words: 'Per', occurrence: null, everywhere: false, picture: null, ...more },
});
const codes = (more: Partial<PassageInput>) => passageFaults(texts, chosen(more)).map(({ code }) => code);

describe('passageFaults', () => {
  it('has nothing against words that stand in one place, or in the place that was said, or everywhere', () => {
    expect(codes({ words: 'Per og\nKari' })).toEqual([]);
    expect(codes({ occurrence: 2 })).toEqual([]);
    expect(codes({ everywhere: true, place: '' })).toEqual([]);
    expect(codes({ everywhere: true, words: 'Ola' })).toEqual([]);
  });

  it('tells of words that are missing, too many, not there or in several places', () => {
    expect(codes({ words: ' ' })).toEqual(['passage.wordsMissing']);
    expect(codes({ words: 'P'.repeat(20_001) })).toEqual(['passage.wordsTooLong']);
    expect(codes({ place: '3' })).toEqual(['passage.textUnknown']);
    expect(codes({ words: 'Ola' })).toEqual(['passage.wordsNotFound']);
    expect(codes({ occurrence: 3 })).toEqual(['passage.wordsNotFound']);
    expect(passageFaults(texts, chosen({}))).toEqual([
      { path: '/words', code: 'passage.severalPlaces', params: { count: 2 } },
    ]);
  });
});

describe('passageChoice', () => {
  it('is the first place when there is only one, and none in particular for everywhere', () => {
    expect(passageChoice(chosen({}))).toMatchObject({ occurrence: 1 });
    expect(passageChoice(chosen({ everywhere: true, occurrence: 2 }))).toMatchObject({ occurrence: null });
  });

  it('is a picture by itself, which must be there and not marked yet', () => {
    const picture = { place: '2', words: '', picture: 1 };
    expect(codes(picture)).toEqual([]);
    expect(passageChoice(chosen(picture))).toEqual({ place: '2', picture: 1 });
    expect(codes({ ...picture, words: 'Ola' })).toEqual(['passage.wordsAndPicture']);
    expect(codes({ ...picture, picture: 2 })).toEqual(['passage.pictureNotFound']);
    expect(codes({ ...picture, place: '1' })).toEqual(['passage.pictureNotFound']);
    expect(codes({ ...picture, place: '3' })).toEqual(['passage.textUnknown']);
    const marked = [{ ...texts[1], html: texts[1].html.replace('<figure', '<figure data-exempt="u-1"') }];
    expect(passageFaults(marked, chosen(picture))).toEqual([
      { path: '/picture', code: 'passage.pictureMarked' },
    ]);
  });
});
