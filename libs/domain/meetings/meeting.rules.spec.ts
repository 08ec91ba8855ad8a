import { describe, expect, it } from '@jest/globals';
import { meetingNumberText, meetingPeriod, parseMeetingNumber } from './meeting.rules.js';

const time = { date: '2021-02-26', startTime: '09:00', endTime: '12:00' };

describe('meetingPeriod', () => {
  it('is Norwegian time: winter and summer', () => {
    expect(meetingPeriod(time, 2021)).toEqual({
      ok: true,
      startsAt: new Date('2021-02-26T08:00:00Z'),
      endsAt: new Date('2021-02-26T11:00:00Z'),
    });
    expect(meetingPeriod({ ...time, date: '2021-06-10' }, 2021)).toMatchObject({
      startsAt: new Date('2021-06-10T07:00:00Z'),
    });
  });

  it.each([
    ['a date that does not exist', { date: '2021-02-29' }, ['/date', 'meeting.notADate']],
    ['a time that does not exist', { startTime: '25:00' }, ['/startTime', 'meeting.notATime']],
    [
      'the hour that is skipped in March',
      { date: '2021-03-28', startTime: '02:30' },
      ['/startTime', 'meeting.skippedHour'],
    ],
    [
      'the hour that comes twice in October',
      { date: '2021-10-31', startTime: '02:30' },
      ['/startTime', 'meeting.repeatedHour'],
    ],
    ['an end before the beginning', { endTime: '08:59' }, ['/endTime', 'meeting.endsBeforeStart']],
    ['a meeting without length', { endTime: '09:00' }, ['/endTime', 'meeting.endsBeforeStart']],
    ['a day in another year', { date: '2022-02-26' }, ['/date', 'meeting.dateOutsideYear']],
  ])('refuses %s', (_, change, [path, code]) => {
    expect(meetingPeriod({ ...time, ...change }, 2021)).toMatchObject({
      ok: false,
      faults: [{ path, code }],
    });
  });

  it('takes the repeated hour when it is said which one', () => {
    const night = { date: '2021-10-31', startTime: '02:30', endTime: '04:00' };
    expect(meetingPeriod({ ...night, repeatedHour: 'earlier' }, 2021)).toMatchObject({
      startsAt: new Date('2021-10-31T00:30:00Z'),
    });
    expect(meetingPeriod({ ...night, repeatedHour: 'later' }, 2021)).toMatchObject({
      startsAt: new Date('2021-10-31T01:30:00Z'),
    });
  });

  it('names both times when both are wrong, and a wrong date once', () => {
    expect(meetingPeriod({ ...time, startTime: 'ni', endTime: 'tolv' }, 2021)).toMatchObject({
      faults: [{ path: '/startTime' }, { path: '/endTime' }],
    });
    expect(meetingPeriod({ ...time, date: 'i morgen' }, 2021)).toMatchObject({ faults: [{ path: '/date' }] });
  });
});

describe('meeting numbers', () => {
  it('read back what they print', () => {
    expect(parseMeetingNumber(meetingNumberText({ number: 2, year: 2021 }))).toEqual({
      number: 2,
      year: 2021,
    });
    expect(parseMeetingNumber('Møte 12/2021')).toEqual({ number: 12, year: 2021 });
  });

  it.each(['2', '0/2021', '2/21', '100/2021', '2/2021/1', 'møte', ''])('do not take "%s"', (text) => {
    expect(parseMeetingNumber(text)).toBeUndefined();
  });
});
