import { describe, expect, it } from '@jest/globals';
import type { CommentView, ReferatText } from '#domain/referat';
import { pageText } from '../page-text.js';
import { countdownText, differenceModel, momentText, wordsModel } from './comment-words.js';

const say = pageText('nb-NO');
const text: ReferatText = [
  { key: 'head', part: 'head', heading: '', paragraphs: ['Zoom'] },
  {
    key: 'sak/account',
    part: 'account',
    heading: '1/1/2021 Plan',
    paragraphs: ['Rådet drøftet.', 'Og mer.'],
  },
  { key: 'sak/vedtak', part: 'vedtak', heading: '1/1/2021 Plan', paragraphs: ['Vedtas.'] },
];
const at = (id: string, start: number, end: number) =>
  ({ id, place: { section: 'sak/account', start, end, changed: false } }) as CommentView;

describe('the text of a referat', () => {
  it('has the heading of an item once, and the words that are commented marked, also where comments overlap', () => {
    const [head, account, vedtak] = wordsModel(text, [at('a', 0, 5), at('b', 2, 13), at('c', 15, 17)], say);
    expect([head.ofWhole, account.heading, vedtak.heading]).toEqual([true, '1/1/2021 Plan', '']);
    expect(account.paragraphs[0].pieces).toEqual([
      { words: 'Rå', href: '#comment-a' },
      { words: 'det', href: '#comment-a' },
      { words: ' drøftet', href: '#comment-b' },
      { words: '.', href: '' },
    ]);
    expect(account.paragraphs[1]).toMatchObject({
      ...{ start: 15, number: 1 },
      pieces: [
        { words: 'Og', href: '#comment-c' },
        { words: ' mer.', href: '' },
      ],
    });
  });
});

describe('a difference, a moment and a deadline', () => {
  it('are told in words', () => {
    expect(differenceModel('en to', 'en tre')).toEqual([
      { words: 'en ', removed: false, added: false },
      { words: 'to', removed: true, added: false },
      { words: 'tre', removed: false, added: true },
    ]);
    expect(momentText(new Date('2021-03-28T09:05:00Z'))).toBe('28.03.2021 kl. 11.05');
    const day = (text: string) => countdownText('2021-02-05', new Date(text), say);
    expect([day('2021-02-01T10:00:00Z'), day('2021-02-04T10:00:00Z')]).toEqual([
      ...['4 virkedager igjen', 'én virkedag igjen'],
    ]);
    expect(day('2021-02-05T22:59:00Z')).toBe('fristen er i dag');
    expect(day('2021-02-05T23:00:00Z')).toBe('fristen er gått ut');
  });
});
