import { describe, expect, it } from '@jest/globals';
import { meetingDeadlines, nextDeadline } from './deadline.rules.js';

const calendar = {
  countIn: 'calendar',
  innkallingDaysBefore: 14,
  papersDaysBefore: 7,
  draftReferatDays: 9,
  commentDays: 7,
} as const;

describe('the line of a meeting', () => {
  it('counts calendar days backwards and forwards', () => {
    expect(meetingDeadlines('2021-01-20', calendar)).toEqual([
      { step: 'innkalling', date: '2021-01-06' },
      { step: 'papers', date: '2021-01-13' },
      { step: 'meeting', date: '2021-01-20' },
      { step: 'referat', date: '2021-01-29' },
      { step: 'comments', date: '2021-02-05' },
    ]);
  });

  it('moves a date on a day off away from the meeting: earlier before it, later after it', () => {
    const line = meetingDeadlines('2021-04-15', calendar);
    expect(line[0]).toEqual({ step: 'innkalling', date: '2021-03-31' });
    expect(meetingDeadlines('2021-05-04', { ...calendar, draftReferatDays: 9 })[3]).toEqual({
      step: 'referat',
      date: '2021-05-14',
    });
  });

  it('counts working days over Easter', () => {
    const [innkalling] = meetingDeadlines('2021-04-07', {
      ...calendar,
      countIn: 'working',
      innkallingDaysBefore: 3,
    });
    expect(innkalling).toEqual({ step: 'innkalling', date: '2021-03-30' });
  });
});

describe('the next deadline', () => {
  const line = meetingDeadlines('2021-02-26', calendar);

  it('is today while the day lasts', () => {
    expect(nextDeadline(line, '2021-02-12')).toEqual({
      step: 'innkalling',
      date: '2021-02-12',
      workingDaysLeft: 0,
    });
  });

  it('is counted in working days', () => {
    expect(nextDeadline(line, '2021-02-10')).toMatchObject({ step: 'innkalling', workingDaysLeft: 2 });
  });

  it('is none when every step has passed', () => {
    expect(nextDeadline(line, '2021-06-01')).toBeUndefined();
  });
});
