import { describe, expect, it } from '@jest/globals';
import {
  appointmentFault,
  isWithin,
  overlaps,
  appointmentInputFaults,
  lastDayWithoutBreak,
  seatFaults,
} from './appointment.rules.js';

const inSeat = { role: 'member', seatId: 'seat', rank: null, from: '2021-01-01', to: null } as const;

describe('appointmentFault', () => {
  it('lets a member have a seat until further notice, or for one day', () => {
    expect(appointmentFault(inSeat)).toBeUndefined();
    expect(appointmentFault({ ...inSeat, to: '2021-01-01' })).toBeUndefined();
  });

  it.each([
    ['ends before it begins', { ...inSeat, to: '2020-12-31' }, 'appointment.periodBackwards'],
    ['member without a seat', { ...inSeat, seatId: null }, 'appointment.seatRequired'],
    ['vara without a seat', { ...inSeat, role: 'vara' as const, seatId: null }, 'appointment.seatRequired'],
    ['observer with a seat', { ...inSeat, role: 'observer' as const }, 'appointment.seatNotAllowed'],
    ['secretariat with a seat', { ...inSeat, role: 'secretariat' as const }, 'appointment.seatNotAllowed'],
    ['member with a rank', { ...inSeat, rank: 1 }, 'appointment.rankNotAllowed'],
  ])('refuses: %s', (_, appointment, code) => {
    expect(appointmentFault(appointment)).toEqual({ code });
  });

  it('lets a chair have a seat or none', () => {
    expect(appointmentFault({ ...inSeat, role: 'chair' })).toBeUndefined();
    expect(appointmentFault({ ...inSeat, role: 'chair', seatId: null })).toBeUndefined();
  });
});

describe('periods', () => {
  it('include their first and their last day', () => {
    const period = { from: '2021-01-01', to: '2021-12-31' };
    expect(
      ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map((day) => isWithin(period, day)),
    ).toEqual([false, true, true, false]);
  });

  it('overlap when they share a day, also with an open end', () => {
    expect(overlaps({ from: null, to: '2021-01-01' }, { from: '2021-01-01', to: null })).toBe(true);
    expect(overlaps({ from: null, to: '2020-12-31' }, { from: '2021-01-01', to: null })).toBe(false);
    expect(overlaps({ from: '2021-02-01', to: null }, { from: '2021-01-01', to: '2021-01-31' })).toBe(false);
  });
});

describe('the fields of an appointment and of a seat', () => {
  const id = '018f0000-0000-7000-8000-000000000000';
  const fields = { personId: id, seatId: id, rank: null, from: '2021-01-01', to: null };

  it.each([
    ['nothing wrong', {}, []],
    ['nobody chosen', { personId: '' }, ['/personId']],
    ['a seat that is none', { seatId: 'x' }, ['/seatId']],
    ['days that do not exist', { from: '', to: '2021-02-30' }, ['/from', '/to']],
    ['a rank out of the ranks', { rank: 21 }, ['/rank']],
    ['a rank that is no number', { rank: Number.NaN }, ['/rank']],
  ])('%s', (_, wrong, paths) => {
    expect(appointmentInputFaults({ ...fields, ...wrong }).map(({ path }) => path)).toEqual(paths);
  });

  it('a seat has a number from 1 to 200 and says whom it speaks for', () => {
    expect(seatFaults({ number: 1, represents: 'Kommunene' })).toEqual([]);
    expect(seatFaults({ number: Number.NaN, represents: '' }).map(({ path }) => path)).toEqual([
      '/number',
      '/represents',
    ]);
  });
});

describe('the last day without a break', () => {
  it.each([
    ['the end of the only period', [{ from: '2020-01-01', to: '2021-12-31' }], '2021-12-31'],
    [
      'the end of the next one when they meet',
      [
        { from: '2020-01-01', to: '2021-06-30' },
        { from: '2021-07-01', to: '2022-12-31' },
      ],
      '2022-12-31',
    ],
    [
      'the end of this one when there is a gap',
      [
        { from: '2020-01-01', to: '2021-06-30' },
        { from: '2021-07-02', to: null },
      ],
      '2021-06-30',
    ],
    ['none when it is open', [{ from: '2020-01-01', to: null }], null],
    ['unknown when the day is not covered', [{ from: '2021-05-01', to: null }], undefined],
  ])('is %s', (_, periods, last) => {
    expect(lastDayWithoutBreak(periods, '2021-03-01')).toBe(last);
  });
});
