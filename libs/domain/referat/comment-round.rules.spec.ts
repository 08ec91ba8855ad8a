import { describe, expect, it } from '@jest/globals';
import { deadlineFaults, hasAnswered, roundTimes } from './comment-round.rules.js';

const setting = { reminderDays: 1, reminderTime: '09:00' };
const early = new Date('2020-01-01T00:00:00Z');
const times = (deadline: string, rest = {}, now = early) => {
  const { closesAt, remindAt } = roundTimes(deadline, now, { ...setting, ...rest });
  return [closesAt.toISOString(), remindAt?.toISOString() ?? null];
};

describe('the moments of a comment round', () => {
  it.each([
    ['in winter', '2021-02-05', '2021-02-05T23:00:00.000Z', '2021-02-04T08:00:00.000Z'],
    ['in summer', '2021-06-11', '2021-06-11T22:00:00.000Z', '2021-06-10T07:00:00.000Z'],
    ['over a weekend', '2021-02-08', '2021-02-08T23:00:00.000Z', '2021-02-05T08:00:00.000Z'],
    ['over Easter', '2021-04-06', '2021-04-06T22:00:00.000Z', '2021-03-31T07:00:00.000Z'],
    ['over the change to summer time', '2021-03-29', '2021-03-29T22:00:00.000Z', '2021-03-26T08:00:00.000Z'],
    ['over the change to winter time', '2021-11-01', '2021-11-01T23:00:00.000Z', '2021-10-29T07:00:00.000Z'],
    ['ending as spring changes', '2021-03-28', '2021-03-28T22:00:00.000Z', '2021-03-26T08:00:00.000Z'],
  ])('%s are those of Oslo’s clocks', (_, deadline, closes, reminds) => {
    expect(times(deadline)).toEqual([closes, reminds]);
  });

  it('leave out a reminder that nobody wants or whose hour has passed', () => {
    expect(times('2021-02-05', { reminderDays: 0 })[1]).toBeNull();
    expect(times('2021-02-05', {}, new Date('2021-02-04T08:00:00Z'))[1]).toBeNull();
    expect(times('2021-02-05', {}, new Date('2021-02-04T07:59:59Z'))[1]).not.toBeNull();
  });
});

describe('a deadline', () => {
  it('exists and is not in the past', () => {
    expect(deadlineFaults('2021-02-30', '2021-02-01')[0]?.code).toBe('referat.dateInvalid');
    expect(deadlineFaults('2021-01-31', '2021-02-01')[0]?.code).toBe('commentRound.deadlinePassed');
    expect(deadlineFaults('2021-02-01', '2021-02-01')).toEqual([]);
  });
});

describe('somebody has answered', () => {
  it('with a comment or by having none', () => {
    expect(hasAnswered({ noRemarksAt: null, comments: 0 })).toBe(false);
    expect(hasAnswered({ noRemarksAt: null, comments: 1 })).toBe(true);
    expect(hasAnswered({ noRemarksAt: early, comments: 0 })).toBe(true);
  });
});
