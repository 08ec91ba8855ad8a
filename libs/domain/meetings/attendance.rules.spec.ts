import { describe, expect, it } from '@jest/globals';
import { attendanceFaults, type AttendanceRow, quorumOf, seatsWithoutStatus } from './attendance.rules.js';
import { quorumRuleOf } from './quorum-setting.rules.js';

const seats = [1, 2, 3, 4].map((number) => ({ seatId: `s${number}`, number, memberId: `m${number}` }));
const vara = new Set(['v1', 'v2']);

function row(
  personId: string,
  status: AttendanceRow['status'],
  rest: Partial<AttendanceRow> = {},
): AttendanceRow {
  const number = /^m(\d)$/.exec(personId)?.[1];
  const seatId = number ? `s${number}` : null;
  return {
    personId,
    status,
    seatId,
    attendsFor: null,
    votes: seatId !== null,
    arrived: null,
    left: null,
    ...rest,
  };
}

describe('seatsWithoutStatus', () => {
  it('finds the seat whose member is in no list and the one whose member has not answered', () => {
    const rows = [row('m1', 'present'), row('m2', 'apology'), row('m3', 'expected')];
    expect(seatsWithoutStatus(rows, seats).map((seat) => seat.number)).toEqual([3, 4]);
  });
});

describe('attendanceFaults', () => {
  const varaFor = (memberId: string, rest: Partial<AttendanceRow> = {}) =>
    row('v1', 'present', { attendsFor: memberId, seatId: 's1', votes: true, ...rest });

  it('lets a vara vote for a member who is away', () => {
    expect(attendanceFaults([row('m1', 'apology', { votes: false }), varaFor('m1')], vara)).toEqual([]);
  });

  it('lets a vara sit in without a vote while the member is there', () => {
    expect(attendanceFaults([row('m1', 'present'), varaFor('m1', { votes: false })], vara)).toEqual([]);
  });

  it('refuses that member and vara both vote', () => {
    expect(attendanceFaults([row('m1', 'present'), varaFor('m1')], vara)).toContainEqual({
      path: '/1/votes',
      code: 'attendance.memberPresent',
    });
  });

  it('refuses a voting vara who stands in for nobody', () => {
    const lone = row('v1', 'present', { votes: true, seatId: 's1' });
    expect(attendanceFaults([lone], vara)).toEqual([
      { path: '/0/attendsFor', code: 'attendance.varaUnlinked' },
    ]);
  });

  it('refuses a vara for somebody who is not in the list', () => {
    expect(attendanceFaults([varaFor('m1')], vara)).toEqual([
      { path: '/0/attendsFor', code: 'attendance.memberNotListed' },
    ]);
  });

  it('refuses two votes for one seat', () => {
    const two = [
      row('m1', 'apology', { votes: false }),
      varaFor('m1'),
      row('v2', 'present', { attendsFor: 'm1', seatId: 's1', votes: true }),
    ];
    expect(attendanceFaults(two, vara)).toEqual([{ path: '/2/votes', code: 'attendance.seatVotesTwice' }]);
  });

  it('refuses leaving before arriving', () => {
    expect(attendanceFaults([row('m1', 'present', { arrived: '10:00', left: '09:30' })], vara)).toEqual([
      { path: '/0/left', code: 'attendance.leftBeforeArrived' },
    ]);
  });
});

describe('quorumOf', () => {
  const present = (...numbers: number[]) => numbers.map((number) => row(`m${number}`, 'present'));

  it('needs more than half of the seats that somebody is appointed to', () => {
    expect(quorumOf(present(1, 2), seats, { rule: 'moreThanHalf' })).toEqual({
      ...{ represented: 2, seats: 4, required: 3, quorate: false },
    });
    expect(quorumOf(present(1, 2, 3), seats, { rule: 'moreThanHalf' }).quorate).toBe(true);
  });

  it('counts a seat once, through its vara when the member is away', () => {
    const rows = [
      row('m1', 'apology', { votes: false }),
      row('v1', 'present', { attendsFor: 'm1', seatId: null, votes: true }),
      ...present(2),
    ];
    expect(quorumOf(rows, seats, { rule: 'atLeastHalf' })).toMatchObject({ represented: 2, quorate: true });
  });

  it('does not count those without a vote, those who have not come, or seats nobody is appointed to', () => {
    const rows = [
      row('o1', 'present'),
      row('m1', 'expected'),
      row('m2', 'present', { votes: false }),
      row('x', 'present', { seatId: 'vacant', votes: true }),
    ];
    expect(quorumOf(rows, seats, { rule: 'moreThanHalf' }).represented).toBe(0);
  });

  it.each([
    [{ rule: 'twoThirds' }, 3],
    [{ rule: 'fixed', seats: 2 }, 2],
    [{ rule: 'atLeastHalf' }, 2],
  ] as const)('asks by the rule %j for %i of four', (rule, required) => {
    expect(quorumOf([], seats, quorumRuleOf(rule)).required).toBe(required);
  });

  it('is not reached by nobody in a period without any council', () => {
    expect(quorumOf([], [], { rule: 'moreThanHalf' })).toMatchObject({ seats: 0, quorate: false });
  });
});
