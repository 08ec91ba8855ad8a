import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import {
  type CheckedItem,
  type CheckedPaper,
  checkInnkalling,
  innkallingChecks,
  type InnkallingFacts,
} from './innkalling-check.rules.js';

const paper: CheckedPaper = {
  ...{ status: 'ready', placeholders: [], brokenReferences: [], vedleggWithoutFile: [] },
};
const item = (change: Partial<CheckedItem> = {}): CheckedItem => ({
  ...{ title: 'Nasjonal plan', itemId: 'item-4', caseTypes: ['vedtak'], mayHaveNoType: false, paper },
  ...change,
});
const facts = (change: Partial<InnkallingFacts> = {}): InnkallingFacts => ({
  ...{ items: [item()], reachable: 4, withoutAddress: [], vacantSeats: [], unfilledSeats: [] },
  ...{ likely: 4, required: 3, daysLate: 0, isPast: false, papersLater: false },
  ...change,
});
const found = (change: Partial<InnkallingFacts>) =>
  checkInnkalling(facts(change)).map(({ check, severity, place }) => [check, severity, place.kind]);
const withPaper = (change: Partial<CheckedPaper>) => ({ items: [item({ paper: { ...paper, ...change } })] });

describe('what is checked before an innkalling', () => {
  it('finds nothing when all is well', () => {
    expect(checkInnkalling(facts())).toEqual([]);
  });

  it.each([
    ['an empty saksliste', { items: [] }, 'noItems', 'error', 'meeting'],
    ['an item without a type', { items: [item({ caseTypes: [] })] }, 'typeMissing', 'warning', 'paper'],
    ['an open slot', withPaper({ placeholders: ['forslag'] }), 'placeholderLeft', 'error', 'paper'],
    [
      'a reference into nothing',
      withPaper({ brokenReferences: ['9/9/2021'] }),
      'referenceBroken',
      'error',
      'paper',
    ],
    [
      'a vedlegg whose file is gone',
      withPaper({ vedleggWithoutFile: ['Notat'] }),
      'vedleggMissing',
      'error',
      'paper',
    ],
    ['nobody to reach', { reachable: 0 }, 'noRecipients', 'error', 'members'],
    ['an item without a paper', { items: [item({ paper: null })] }, 'paperMissing', 'error', 'meeting'],
    ['a paper that is still written', withPaper({ status: 'draft' }), 'paperNotReady', 'error', 'paper'],
    [
      'somebody without an address',
      { withoutAddress: ['Bjarne Vik'] },
      'addressMissing',
      'warning',
      'members',
    ],
    ['a vacant seat', { vacantSeats: ['KS'] }, 'seatVacant', 'warning', 'members'],
    ['a seat that nobody will fill', { unfilledSeats: ['KS'] }, 'seatUnfilled', 'warning', 'answers'],
    ['too few for a quorum', { likely: 2 }, 'quorumAtRisk', 'warning', 'answers'],
    ['a meeting that has been', { isPast: true }, 'meetingPast', 'warning', 'meeting'],
    ['less notice than the council has decided', { daysLate: 3 }, 'noticeShort', 'warning', 'meeting'],
  ] as readonly (readonly [string, Partial<InnkallingFacts>, string, string, string])[])(
    'finds %s',
    (_what, change, ...expected) => {
      expect(found(change)).toEqual([expected]);
    },
  );

  it('lets an item say that it has no type, and asks for no paper then', () => {
    expect(found({ items: [item({ caseTypes: [], mayHaveNoType: true, paper: null })] })).toEqual([]);
  });

  it('names all items without a paper in one line', () => {
    const items = ['A', 'B', 'C'].map((title) => item({ title, paper: null }));
    expect(checkInnkalling(facts({ items }))).toMatchObject([
      { check: 'paperMissing', params: { titles: '«A», «B» og «C»' } },
    ]);
  });

  it('lets papers follow when that is said, and looks at a paper when it goes out', () => {
    const items = [
      item({ paper: null }),
      item({ paper: { ...paper, status: 'draft', placeholders: ['forslag'] } }),
    ];
    const severities = (papersLater: boolean) =>
      found({ items, papersLater }).map(([check, severity]) => `${check} ${severity}`);
    expect(severities(false)).toEqual(['paperNotReady error', 'paperMissing error']);
    expect(severities(true)).toEqual(['paperNotReady warning', 'paperMissing warning']);
  });

  it('names what stops the sending first', () => {
    expect(found({ daysLate: 1, reachable: 0 }).map(([check]) => check)).toEqual([
      'noRecipients',
      'noticeShort',
    ]);
  });

  it.each(innkallingChecks)('has a sentence for people: %s', (check) => {
    expect(hasMessage(`innkallingCheck.${check}`)).toBe(true);
  });
});
