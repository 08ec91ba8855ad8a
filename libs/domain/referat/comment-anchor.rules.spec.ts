import { describe, expect, it } from '@jest/globals';
import { CommentStorm } from '#test/domain/comment-storm';
import { anchorOf, placesOf } from './comment-anchor.rules.js';
import type { ReferatText } from './referat-text.rules.js';

const text = (account: string, other = 'Ingen saker var meldt.'): ReferatText => [
  { key: 'sak-1/account', part: 'account', heading: '1/1/2021 Plan', paragraphs: account.split('\n') },
  { key: 'sak-2/account', part: 'account', heading: '2/1/2021 Eventuelt', paragraphs: other.split('\n') },
];
const was = text('Rådet drøftet saken. Baard Schem viste til saken i Bergen.\nRådet ba om en plan.');
const placed = (quote: string, now: ReferatText, near = 0) => {
  const anchor = anchorOf(was, 'sak-1/account', quote, near)!;
  const place = placesOf(new Map([['it', anchor]]), was, now).get('it');
  if (!place) return undefined;
  const words = now.find(({ key }) => key === place.section)!.paragraphs.join('\n');
  return [place.section, words.slice(place.start, place.end), place.changed];
};

describe('words are anchored', () => {
  it('at the nearest of several equal places, and not at all when they are not there', () => {
    expect(anchorOf(was, 'sak-1/account', 'saken', 0)?.start).toBe(14);
    expect(anchorOf(was, 'sak-1/account', 'saken', 40)?.start).toBe(43);
    expect(anchorOf(was, 'sak-1/account', 'Hansen', 0)).toBeUndefined();
    expect(anchorOf(was, 'sak-9/account', 'saken', 0)).toBeUndefined();
    expect(anchorOf(was, 'sak-1/account', ' ', 0)).toBeUndefined();
  });
});

describe('an anchor', () => {
  it.each([
    [
      'words before it are changed',
      'Baard Schem',
      'Etter en pause drøftet rådet alt. Baard Schem sa noe.',
      'Baard Schem',
      false,
    ],
    [
      'a paragraph is split',
      'Rådet ba om en plan',
      'Rådet drøftet saken.\nNytt.\nRådet ba om en plan.',
      'Rådet ba om en plan',
      false,
    ],
    [
      'some of its words are changed',
      'Rådet ba om en plan',
      'Rådet drøftet saken. Baard Schem viste til saken.\nRådet ba sekretariatet om en ny plan.',
      'Rådet ba sekretariatet om en ny plan',
      true,
    ],
    [
      'somebody writes in the middle of the word before it',
      'saken.',
      'Rådet drøftet sa mye annet og ken. Baard Schem viste til planen.',
      'sa mye annet og ken.',
      true,
    ],
    [
      'a word of it is spelt anew',
      'Schem',
      'Rådet drøftet saken. Baard Scheem viste til saken i Bergen.',
      'Scheem',
      true,
    ],
  ])('follows when %s', (_, quote, now, words, changed) => {
    expect(placed(quote, text(now))).toEqual(['sak-1/account', words, changed]);
  });

  it('stays at its words when a word put in beside them is the same as one that stood there', () => {
    const before = text('Legge medssaken neste forsneste i ogssekretariatet at.');
    const now = text('Legge medssaken ne følges skal neste møte rådet før. ste forsnesteriatet at.');
    const anchor = anchorOf(before, 'sak-1/account', 'e forsne', 0)!;
    const place = placesOf(new Map([['it', anchor]]), before, now).get('it');
    expect([place?.start, place?.changed]).toEqual([now[0].paragraphs[0].indexOf('e forsne'), false]);
  });

  it('is found again when its words are moved to another item', () => {
    const moved = text(
      'Rådet drøftet saken.',
      'Ingen saker var meldt. Baard Schem viste til saken i Bergen.',
    );
    expect(placed('Baard Schem viste til', moved)).toEqual(['sak-2/account', 'Baard Schem viste til', false]);
  });

  it('is lost when its words are gone, also when one of them stands elsewhere', () => {
    expect(
      placed('Baard Schem', text('Rådet drøftet saken. Per Hansen viste til saken i Bergen.')),
    ).toBeUndefined();
    expect(placed('saken', text('Rådet ba om en plan.', 'Utsatt: saken om støtte.'))).toBeUndefined();
    expect(placed('Baard Schem', [])).toBeUndefined();
  });
});

describe('comments in a storm of edits', () => {
  it.each([1, 2, 22, 39])('stand at their own words or are told to have lost them (seed %i)', (seed) => {
    const size = { sections: 6, paragraphs: 8, comments: 80, edits: 60, seed };
    const { anchored, orphans, misplaced, forgotten } = new CommentStorm(size).run();
    expect([misplaced, forgotten]).toEqual([[], []]);
    expect(anchored + orphans).toBe(80);
    expect(anchored).toBeGreaterThan(40);
  });
});
