import { describe, expect, it } from '@jest/globals';
import {
  absenceFault,
  afterArriving,
  afterLeaving,
  isPresentAt,
  type PresenceTimes,
} from './presence.rules.js';

const expected: PresenceTimes = { status: 'expected', arrived: null, left: null, absences: [] };

describe('who is in the room', () => {
  it('follows several comings and goings', () => {
    let row: PresenceTimes = { ...expected, ...afterArriving(expected, '08:55', false) };
    expect(row.arrived).toBeNull();
    row = { ...row, ...afterLeaving(row, '10:31') };
    expect([isPresentAt(row, '10:30'), isPresentAt(row, '10:31')]).toEqual([true, false]);
    row = { ...row, ...afterArriving(row, '10:55', true) };
    expect(row).toMatchObject({ left: null, absences: ['10:31-10:55'] });
    row = { ...row, ...afterArriving({ ...row, ...afterLeaving(row, '11:10') }, '11:20', true) };
    row = { ...row, ...afterLeaving(row, '11:40') };
    const there = ['09:00', '10:31', '10:54', '10:55', '11:15', '11:20', '11:40'].map((t) =>
      isPresentAt(row, t),
    );
    expect(there).toEqual([true, false, false, true, false, true, false]);
    expect(absenceFault(row)).toBeUndefined();
  });

  it('tells when somebody came late', () => {
    const row = { ...expected, ...afterArriving(expected, '09:25', true) };
    expect([isPresentAt(row, '09:24'), isPresentAt(row, '09:25')]).toEqual([false, true]);
  });

  it('is not changed by a second press of the same button', () => {
    const row = { ...expected, ...afterArriving(expected, '09:25', true) };
    expect(afterArriving(row, '09:40', true)).toMatchObject({ arrived: '09:25', absences: [] });
    const gone = { ...row, ...afterLeaving(row, '09:50') };
    expect(afterArriving(gone, '09:50', true)).toMatchObject({ left: null, absences: [] });
  });

  it.each([
    ['back before out', { arrived: null, left: null, absences: ['10:55-10:31'] }],
    ['out before coming', { arrived: '10:40', left: null, absences: ['10:31-10:55'] }],
    ['back after leaving', { arrived: null, left: '10:45', absences: ['10:31-10:55'] }],
    ['overlapping', { arrived: null, left: null, absences: ['10:31-10:55', '10:50-11:00'] }],
  ])('is refused: %s', (_, times) => {
    expect(absenceFault({ status: 'present', ...times })).toBe('attendance.absencesUnordered');
  });
});
