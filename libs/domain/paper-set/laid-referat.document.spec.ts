import { describe, expect, it } from '@jest/globals';
import { textDifference } from '#kernel/text-difference';
import type { CommentView } from '#domain/referat';
import { changesOf, laidReferat } from './laid-referat.document.js';

const changed = (was: string, now: string) =>
  changesOf('nb-NO', {
    ...{ key: 'referat-sak-6-1-2021/account', part: 'account', heading: '6/1/2021 Plan' },
    pieces: textDifference(was, now),
  });

describe('what changed in a referat since it was sent out', () => {
  it('is told place by place, with the words that differ in bold and some words around', () => {
    const long = 'Rådet drøftet planen grundig og viste til erfaringer fra flere kommuner i hele landet, og ';
    expect(changed(`${long}Schem sa ja. ${long}stemte.`, `${long}Scheem sa ja. ${long}røystet.`)).toEqual([
      {
        place: '6/1/2021 Plan: omtale',
        was: '… viste til erfaringer fra flere kommuner i hele landet, og <strong>Schem</strong> sa ja. Rådet drøftet planen grundig og viste til …',
        becomes:
          '… viste til erfaringer fra flere kommuner i hele landet, og <strong>Scheem</strong> sa ja. Rådet drøftet planen grundig og viste til …',
      },
      {
        place: '6/1/2021 Plan: omtale',
        was: '… viste til erfaringer fra flere kommuner i hele landet, og <strong>stemte</strong>.',
        becomes: '… viste til erfaringer fra flere kommuner i hele landet, og <strong>røystet</strong>.',
      },
    ]);
  });

  it('is one row where changes stand close, and is text, whatever was written', () => {
    expect(changed('a <b> c', 'A <b> C & d')).toEqual([
      {
        place: '6/1/2021 Plan: omtale',
        was: '<strong>a</strong> &lt;b&gt; <strong>c</strong>',
        becomes: '<strong>A</strong> &lt;b&gt; <strong>C &amp; d</strong>',
      },
    ]);
  });
});

describe('comments laid before the meeting', () => {
  const comment = {
    ...{ name: 'Dina Moe', late: true, quote: 'Schem', body: 'Feil navn.', suggestion: 'Scheem' },
    answer: 'Rådet avgjør.',
  } as CommentView;

  it('say who, about which words, what, and that they came late', () => {
    const { comments } = laidReferat('nb-NO', { wasSent: true, changes: [], comments: [comment], text: [] });
    expect(comments).toEqual([
      {
        who: 'Dina Moe (etter frist)',
        about: 'Schem',
        text: ['Feil navn.', 'Foreslår: «Scheem»', 'Sekretariatet: Rådet avgjør.'],
      },
    ]);
  });
});
