import { describe, expect, it } from '@jest/globals';
import {
  isLaterCase,
  missingInReferat,
  proposedCommentDeadline,
  proposedDates,
  referatDateFaults,
} from './referat.rules.js';

const house = { draftReferatDays: 9, commentDays: 7, countIn: 'calendar' } as const;

describe('proposed dates of a referat', () => {
  it('are those of the real meeting: out after nine days, a week to comment', () => {
    expect(proposedDates('2021-01-20', house)).toEqual({
      sendForComment: '2021-01-29',
      commentDeadline: '2021-02-05',
    });
  });

  it('move off weekends and holidays', () => {
    expect(proposedDates('2021-03-24', house).sendForComment).toBe('2021-04-06');
    expect(proposedCommentDeadline('2021-05-10', house)).toBe('2021-05-18');
  });

  it('count working days where the council does', () => {
    expect(proposedDates('2021-01-20', { ...house, countIn: 'working' })).toEqual({
      sendForComment: '2021-02-02',
      commentDeadline: '2021-02-11',
    });
  });
});

describe('what is missing in a referat', () => {
  const treated = { status: 'treated', hasVedtak: true, vedtakState: 'locked' } as const;

  it('is nothing when every item is settled', () => {
    const items = [
      { ...treated, number: '1/1/2021' },
      { number: '2/1/2021', status: 'postponed', hasVedtak: false } as const,
      { number: '3/1/2021', status: 'withdrawn', hasVedtak: false } as const,
    ];
    expect(missingInReferat(items, [{ title: 'Presentasjon', status: 'final' }])).toEqual([]);
  });

  it('is an item nobody settled, a vedtak that is missing or open, a vedlegg that is a draft', () => {
    const items = [
      { number: '1/1/2021', status: 'planned', hasVedtak: false } as const,
      { number: '2/1/2021', status: 'treated', hasVedtak: false } as const,
      { ...treated, number: '3/1/2021', vedtakState: 'open' } as const,
    ];
    const missing = missingInReferat(items, [{ title: 'Presentasjon', status: 'draft' }]);
    expect(missing.map((refusal) => refusal.code)).toEqual([
      'referat.accountMissing',
      'referat.vedtakMissing',
      'referat.vedtakOpen',
      'referat.vedleggDraft',
    ]);
  });
});

describe('dates of a referat', () => {
  it('must exist and come in order', () => {
    expect(referatDateFaults({ date: '2021-02-29' })[0]).toMatchObject({
      path: '/date',
      code: 'referat.dateInvalid',
    });
    const dates = { date: '2021-01-29', sentForComment: '2021-01-29', commentDeadline: '2021-01-28' };
    expect(referatDateFaults(dates)).toEqual([
      { path: '/commentDeadline', code: 'referat.deadlineBeforeSent' },
    ]);
    expect(referatDateFaults({ ...dates, commentDeadline: '2021-02-05' })).toEqual([]);
  });
});

it('is approved in a later meeting, also in a later year', () => {
  const own = { number: 2, year: 2021 };
  expect(isLaterCase({ sequence: 12, meeting: 3, year: 2021 }, own)).toBe(true);
  expect(isLaterCase({ sequence: 1, meeting: 1, year: 2022 }, own)).toBe(true);
  expect(isLaterCase({ sequence: 12, meeting: 2, year: 2021 }, own)).toBe(false);
  expect(isLaterCase({ sequence: 51, meeting: 5, year: 2020 }, own)).toBe(false);
});
