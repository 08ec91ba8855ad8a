import { describe, expect, it } from '@jest/globals';
import { appointmentFault, isWithin, overlaps } from './appointment.rules.js';

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
