import { describe, expect, it } from '@jest/globals';
import { passageChoice, passageFaults, type PassageInput } from './passage.rules.js';

const texts = [
  { place: '1', kind: 'background', heading: null, html: '<p>Per og <em>Kari</em>. Per.</p>' },
  { place: '2', kind: 'summary', heading: null, html: '<p>Ola</p>' },
];
const chosen = (more: Partial<PassageInput>): PassageInput => ({
  ...{ place: '1', words: 'Per', occurrence: null, everywhere: false, ...more },
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
    expect(passageChoice(chosen({})).occurrence).toBe(1);
    expect(passageChoice(chosen({ everywhere: true, occurrence: 2 })).occurrence).toBeNull();
  });
});
